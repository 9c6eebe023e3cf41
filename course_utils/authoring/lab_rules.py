"""What must be true of a lab, whatever a learner does to it.

Each rule takes a lab as it starts and returns sentences, one for each fault. Warnings count as errors throughout
(`strictly`).
"""

import random
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import combinations, pairwise

from course_utils.live import Lab
from course_utils.live.controls import Control, Point, Sketch, Slider, Toggle
from course_utils.live.style import strict_house

LONGEST_DESCRIPTION = 300  # characters: a caption, and what a screen reader says in one breath or two
LARGEST_FRAME, LARGEST_FRAME_WITH_IMAGE = 16_000, 40_000  # bytes
RANDOM_STATES = 25
_HAND = (Slider, Point, Sketch)  # what moves while the hand moves


def every_state_can_be_shown(lab: Lab) -> list[str]:
    """At its controls' samples, one by one and at random, and all through its stories: a finite, small frame, a short
    description, no fault."""
    found = []
    start = lab.values
    tried = [{name: value} for name, values in single_changes(lab) for value in values] + random_states(
        lab, RANDOM_STATES
    )
    for state in [{}, *tried, *(moment for moments in lab.stories.values() for moment in ({}, *moments))]:
        lab.set(**{**start, **state})
        found += [f"{lab.title!r} at {_short(state)}: {fault}" for fault in _faults(lab)]
    return found


def every_value_looks_and_reads_its_own(lab: Lab) -> list[str]:
    """Any two values of a control give different pictures and different descriptions, all other controls as they start.

    A toggle or a button that reveals may need something to act on, such as a prediction: for it, one setting of the
    others in which its two values differ is enough. Of a lab that remembers, values alone decide nothing: it replays
    its stories.
    """
    if lab.remembers:
        return _stories_faults(lab)
    found = []
    start = lab.values
    for name, values in single_changes(lab):
        contexts = [start]
        if isinstance(lab.controls[name], Toggle):
            contexts += [{**start, **state} for state in random_states(lab, 6)]
        complaints = []
        for context in contexts:
            complaints = _alike(lab, name, values, context)
            if not complaints:
                break
        found += complaints
    return found


def the_hand_never_redraws_the_backdrop(lab: Lab) -> list[str]:
    """Sliders, points and sketches move what moves: a backdrop drawn anew in each step would make the lab lag."""
    found = []
    start = lab.values
    for context in [start, *({**start, **state} for state in random_states(lab, 3))]:
        for name, values in single_changes(lab):
            if not isinstance(lab.controls[name], _HAND):
                continue
            lab.set(**context)
            drawn = lab.backdrops_drawn
            for value in values:
                lab.set(**{name: value})
            if lab.backdrops_drawn != drawn and not any(f" {name!r} " in fault for fault in found):
                found.append(
                    f"{lab.title!r}: moving {name!r} redraws the backdrop ({lab.backdrops_drawn - drawn} times "
                    f"in {len(values)} steps); let all that changes move (`lab.moving`)"
                )
    return found


def what_stands_still_is_drawn_once(lab: Lab) -> list[str]:
    """To come back to a choice, a toggle or a formula draws no backdrop; what was kept is what would be drawn."""
    found = []
    start = lab.values
    for name, values in single_changes(lab):
        if isinstance(lab.controls[name], _HAND):
            continue
        lab.set(**start)
        for _ in range(2):
            seen = lab.backdrops_drawn
            for value in values:
                lab.set(**{name: value})
        if lab.backdrops_drawn != seen:
            again = lab.backdrops_drawn - seen
            found.append(
                f"{lab.title!r}: {name!r} draws the backdrop {again} times more when it comes back to its "
                "values; let a function of its own set what stands still (`lab.backdrop`)"
            )
    for state in random_states(lab, 8 if lab.backdrops_drawn > 1 else 0):
        lab.set(**{**start, **state})
        looks = _still if lab.remembers else _picture  # to draw anew is one more thing to remember
        kept = looks(lab)
        lab.redraw()
        if looks(lab) != kept:
            found.append(
                f"{lab.title!r} at {_short(state)}: the backdrop that was kept is not the one that stands there; "
                "a `lab.backdrop` function may depend on nothing but the controls that it names"
            )
            break
    return found


def its_words_are_read_as_they_stand(lab: Lab) -> list[str]:
    """Title, labels and goals are plain text, where the dollars of a formula would show; and a goal is a sentence."""
    words = [lab.title, *(control.label for control in lab.controls.values()), *(goal.text for goal in lab.goals)]
    found = [f"{lab.title!r}: {text!r} holds a $; these words are shown as they stand" for text in words if "$" in text]
    return found + [
        f"{lab.title!r}: the goal {goal.text!r} ends without a full stop"
        for goal in lab.goals
        if not goal.text.endswith((".", "?"))
    ]


RULES = (
    every_state_can_be_shown,
    every_value_looks_and_reads_its_own,
    the_hand_never_redraws_the_backdrop,
    what_stands_still_is_drawn_once,
    its_words_are_read_as_they_stand,
)


@contextmanager
def strictly(build: Callable[[], Lab]) -> Iterator[Lab]:
    """The lab that `build` builds; until the block ends, a warning is an error and the house's style is held to."""
    with warnings.catch_warnings(), strict_house():
        warnings.simplefilter("error")
        lab = build()
        try:
            yield lab
        finally:
            lab.close()


def begin_anew(lab: Lab, start: dict) -> None:
    """Set the lab to its `start` again, with nothing kept of what was drawn."""
    lab.set(**start)
    lab.redraw(whatever_is_kept=True)


def random_states(lab: Lab, count: int) -> list[dict]:
    """`count` settings of all controls, each value one of the control's own samples or any between them; always the
    same ones."""
    chance = random.Random(lab.title)
    return [{name: _any_value(control, chance) for name, control in lab.controls.items()} for _ in range(count)]


def single_changes(lab: Lab) -> list[tuple[str, list]]:
    """Each control's name with the values to try one after the other, all else as it starts."""
    return [(name, control.samples()) for name, control in lab.controls.items()]


def _any_value(control: Control, chance: random.Random):
    if chance.random() < 0.5:
        if isinstance(control, Slider) and control.scale == "log":
            return control.low * (control.high / control.low) ** chance.random()
        if isinstance(control, Slider):
            return control.clean(chance.uniform(control.low, control.high))
        if isinstance(control, Point):
            return control.clean(
                [chance.uniform(low, high) for low, high in zip(control.low, control.high, strict=True)]
            )
    return chance.choice(control.samples())


def _faults(lab: Lab) -> list[str]:
    if lab.fault:
        return [lab.fault]
    found = [f"{name}: {complaint}" for name, complaint in lab.stage.complaints.items()]
    if not lab.frame.is_finite:
        found.append("its frame holds a number that is not finite")
    if not lab.description.strip():
        found.append("it says nothing")
    if len(lab.description) > LONGEST_DESCRIPTION:
        found.append(
            f"it says {len(lab.description)} characters, {LONGEST_DESCRIPTION} are the most: {lab.description!r}"
        )
    largest = LARGEST_FRAME_WITH_IMAGE if lab.frame.pixels else LARGEST_FRAME
    if lab.frame.size > largest:
        found.append(f"its frame has {lab.frame.size} bytes, {largest} are the most")
    return found


def _alike(lab: Lab, name: str, values: list, context: dict) -> list[str]:
    shown = []
    for value in values:
        lab.set(**{**context, name: value})
        shown.append((value, lab.description, _picture(lab)))
    found = []
    for (first, said, picture), (second, also_said, other) in combinations(shown, 2):
        same = [what for what, equal in (("picture", picture == other), ("description", said == also_said)) if equal]
        if same:
            found.append(
                (
                    f"{lab.title!r}: {name} = {_short(first)} and {name} = {_short(second)} give the same "
                    f"{' and '.join(same)}"
                )
                + (f": {said!r}" if "description" in same else "")
            )
    return found


def _stories_faults(lab: Lab) -> list[str]:
    """Where a moment of a story gives the same as the one before it, and stories that go another way when they are told
    again."""
    found, start = [], lab.values
    for name, moments in lab.stories.items():
        first, again = ([_shown(lab, {**start, **moment}) for moment in ({}, *moments)] for _ in range(2))
        if first != again:
            found.append(
                f"{lab.title!r}: the story {name!r} goes another way when it is told again; begin anew where "
                "all controls are as they start"
            )
        for number, (before, now) in enumerate(pairwise(first), 1):
            same = [
                what for what, one, other in zip(("picture", "description"), before, now, strict=True) if one == other
            ]
            if same:
                found.append(
                    f"{lab.title!r}: moment {number} of the story {name!r} gives the same "
                    f"{' and '.join(same)} as the one before"
                )
    return found


def _shown(lab: Lab, values: dict) -> tuple:
    lab.set(**values)
    return _picture(lab), lab.description


def _picture(lab: Lab) -> tuple:
    """All that the browser paints."""
    return lab.stage.frame, *_still(lab), lab.stage.handles


def _still(lab: Lab) -> tuple:
    """All that stands still."""
    return lab.stage.backdrop, lab.stage.layers


def _short(value) -> str:
    text = repr(value)
    return text if len(text) < 160 else f"{text[:157]}..."
