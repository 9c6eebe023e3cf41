"""How a lab's sentence writes a number."""


def number(value: float, digits: int, *, sign: bool = False) -> str:
    """`value` rounded to `digits` decimals; zero never has a minus. sign: what is not negative has a plus."""
    return f"{value:{'+' if sign else '-'}z.{digits}f}"
