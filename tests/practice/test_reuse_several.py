"""Several functions of the learner's own come back into one cell; what cannot is said, and hinders no other."""

from course_utils.practice import Reuse, ReuseSeveral, progress

DOUBLE, HALF = "def double(x):\n    return x + x\n", "SHARE = 0.5\n\n\ndef half(x):\n    return SHARE * x\n"
OTHER = "SHARE = 0.1\n\n\ndef tenth(x):\n    return SHARE * x\n"


def several():
    return ReuseSeveral(
        Reuse("06/double", "double", "lesson 06"),
        Reuse("07/half", "half", "lesson 07"),
        Reuse("07/tenth", "tenth", "lesson 07"),
    )


def test_all_that_are_kept_stand_in_one_cell_and_the_others_are_told(shell):
    progress().keep_source("06/double", DOUBLE)
    progress().keep_source("07/half", HALF)
    said = repr(several().place())
    ((placed, replaced),) = shell.placed
    assert replaced and placed.startswith("# Your own double, from lesson 06.") and "# Your own half" in placed
    assert "now stand in this cell" in said and "No tenth of yours is kept from lesson 07 yet" in said
    space = {}
    exec(placed, space)
    assert space["double"](3) == 6 and space["half"](3) == 1.5


def test_a_second_meaning_of_one_name_is_not_placed_over_the_first(shell):
    for item, source in (("06/double", DOUBLE), ("07/half", HALF), ("07/tenth", OTHER)):
        progress().keep_source(item, source)
    said = repr(several().place())
    ((placed, _),) = shell.placed
    assert "0.1" not in placed and "half" in placed and "a meaning of its own for SHARE" in said


def test_without_any_the_cell_stays(shell):
    assert "No double of yours" in repr(several().place()) and shell.placed == []
