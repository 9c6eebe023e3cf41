"""What progress consists of: items, kept functions and a seed; what each may be, and how two of them become one."""

import secrets
import time
from dataclasses import dataclass, field
from typing import Any

STATES = ("tried", "solved")
MOST_ATTEMPTS = 2**53 - 1  # beyond it, not every reader of JSON holds a whole number exactly
DEEPEST = 20  # levels of lists and names within each other that a detail may have
LONGEST_NAME = 200
LONGEST_SOURCE = 20_000
_START_OF_2020 = 1_577_836_800_000  # milliseconds since 1970


@dataclass(frozen=True)
class Item:
    """How far one item is: state "solved", "tried" or "" (nothing yet), the number of attempts, what else was noted."""

    state: str = ""
    attempts: int = 0
    detail: dict[str, Any] = field(default_factory=dict)

    def marked(self, state: str, detail: dict[str, Any]) -> "Item":
        """The item after one more attempt; attempts are counted up to MOST_ATTEMPTS, so that they can be carried."""
        return Item(_farther(self.state, state), min(self.attempts + 1, MOST_ATTEMPTS), {**self.detail, **detail})

    def merged(self, given: "Item") -> "Item":
        """The farther of the two; merging the same item twice is merging it once."""
        return Item(
            _farther(self.state, given.state), max(self.attempts, given.attempts), {**given.detail, **self.detail}
        )


@dataclass(frozen=True)
class Contents:
    """All of a learner's progress, as it lies in one place."""

    items: dict[str, Item] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    seed: int | None = None

    def merged(self, given: "Contents") -> "Contents":
        """Both together. Nothing becomes unsolved; a function of the learner's own here is newer than the one given.

        The smaller seed wins, so that machines that exchange files, in whatever order, end with the same one.
        """
        items = {
            **self.items,
            **{name: self.items.get(name, Item()).merged(item) for name, item in given.items.items()},
        }
        seeds = [seed for seed in (self.seed, given.seed) if seed is not None]
        return Contents(items, {**given.sources, **self.sources}, min(seeds, default=None))


def new_seed() -> int:
    """A seed for a learner who has none, below 2**53.

    It begins with the time in milliseconds, so that of two seeds the smaller is the older: the one that more has been
    solved with. Progress that is carried into a session which has just begun, or that lies in a file which could not be
    read for a while, keeps its numbers. The seeds of the course's first learners, below 2**31, are smaller than any.
    """
    since = max(0, time.time_ns() // 1_000_000 - _START_OF_2020)
    return min((since << 12) + secrets.randbelow(2**12), MOST_ATTEMPTS)


def is_text(given: Any) -> bool:
    """Text that a database can hold: JSON may spell half a character."""
    try:
        return isinstance(given, str) and given.encode("utf-8") is not None
    except UnicodeEncodeError:
        return False


def is_name(given: Any) -> bool:
    return is_text(given) and 0 < len(given) <= LONGEST_NAME


def is_source(given: Any) -> bool:
    return is_text(given) and len(given) <= LONGEST_SOURCE


def is_count(given: Any) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and 0 <= given <= MOST_ATTEMPTS


def is_shallow(detail: Any, levels: int = DEEPEST) -> bool:
    """Whether lists and names lie at most `levels` deep within each other; it never looks deeper itself."""
    if not isinstance(detail, (dict, list)):
        return True
    within = detail.values() if isinstance(detail, dict) else detail
    return levels > 0 and all(is_shallow(value, levels - 1) for value in within)


def _farther(one: str, other: str) -> str:
    return "solved" if "solved" in (one, other) else one or other
