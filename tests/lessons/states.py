"""States of a lab to try: the ends of its controls, and random ones from a fixed seed."""

import random


def random_states(lab, count: int) -> list[dict]:
    """`count` settings of all controls, each value one of the control's own samples."""
    chance = random.Random(lab.title)
    return [{name: chance.choice(control.samples()) for name, control in lab.controls.items()} for _ in range(count)]


def single_changes(lab) -> list[tuple[str, list]]:
    """Each control's name with the values to try one after the other, all else as it starts."""
    return [(name, control.samples()) for name, control in lab.controls.items()]
