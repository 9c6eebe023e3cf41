"""How a lab's sentence writes numbers."""

from collections.abc import Iterable


def number(value: float, digits: int, *, sign: bool = False) -> str:
    """`value` rounded to `digits` decimals; zero never has a minus. sign: what is not negative has a plus."""
    return f"{value:{'+' if sign else '-'}z.{digits}f}"


def numbers(values: Iterable[float], digits: int) -> str:
    """A place or an arrow: (0.20, -1.50). Each of `values` is written as `number` does."""
    return f"({', '.join(number(value, digits) for value in values)})"


def counted(count: int, thing: str) -> str:
    """How many of a thing whose plural ends in s: "1 step", "2 steps", "0 steps"."""
    return f"{count} {thing}{'s' * (count != 1)}"
