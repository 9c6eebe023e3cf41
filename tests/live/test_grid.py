"""What a page keeps of a control: values that were named, and a sentence for what cannot be kept."""

import numpy as np
import pytest

from course_utils.live import Lab, grid


@pytest.fixture
def lab():
    lab = Lab("Grid", size=(4, 3))
    axes = lab.figure.subplots()
    axes.set(xlim=(0, 10), ylim=(0, 2))
    lab.slider("n", 3, 1, 30, step=1)
    lab.choice("kind", ["sine", "cosine"])
    lab.formula("f", "x", str)
    lab.point("across", (5.0, 1.0), axes, along="x")
    lab.point("up", (5.0, 1.0), axes, along="y")
    lab.point("free", (5.0, 1.0), axes)
    yield lab
    lab.close()


def kept(lab, **what):
    ((name, value),) = what.items()
    return grid.axis(lab.controls[name], value)


@pytest.mark.parametrize("values", [[0, 2.5, 9], (9, 0, 2.5), np.array([0, 2.5, 9]), range(0, 10, 3)])
def test_a_point_along_a_line_stands_at_the_values_named_and_at_its_start(lab, values):
    assert kept(lab, across=values).given == [[x, 1.0] for x in sorted({*map(float, values), 5.0})]


def test_a_point_along_y_too_and_its_arrow_keys_go_from_one_to_the_next(lab):
    axis = kept(lab, up=[0.1, 1.7])
    assert axis.given == [[5.0, 0.1], [5.0, 1.0], [5.0, 1.7]] and axis.spec["stops"] == [0.1, 1.0, 1.7]


def test_a_number_of_positions_is_what_it_was(lab):
    axis = kept(lab, across=np.int64(5))
    assert [x for x, _ in axis.given] == [0, 2.5, 5, 7.5, 10] and axis.spec["step"] == [2.5, 0.02]
    assert kept(lab, n=5).given == kept(lab, n=np.int64(5)).given


@pytest.mark.parametrize(
    "what, said",
    [
        ({"across": [0, 12]}, r"grid: across goes from 0 to 10, and 12 lies beyond"),
        ({"n": [1, 31]}, r"grid: n goes from 1 to 30, and 31 lies beyond"),
        ({"across": [0, float("nan")]}, "across must be a finite number, got nan"),
        ({"across": ["far"]}, "across must be a number, got 'far'"),
        ({"across": [[0, 1], [2, 1]]}, r"across must be a number, got \[0, 1\]"),
        ({"across": 2.5}, r"grid: across takes how many positions or a list of values; got 2.5"),
        ({"across": "0 1 2"}, r"grid: across takes how many positions or a list of values; got '0 1 2'"),
        ({"n": True}, r"grid: n takes how many positions or a list of values; got True"),
        ({"n": {1, 2}}, r"grid: n takes how many positions or a list of values; got \{1, 2\}"),
        ({"free": [0, 1, 2]}, r"grid: free takes \(columns, rows\) or places by their names; got \[0, 1, 2\]"),
        ({"free": (3, 0.5)}, r"grid: free takes \(columns, rows\) or places by their names; got \(3, 0.5\)"),
        ({"kind": 2}, r"grid: kind takes values by their names, \{name: value\}; got 2"),
        ({"f": ["x", "x^2"]}, r"grid: f takes values by their names, \{name: value\}; got \['x', 'x\^2'\]"),
    ],
)
def test_what_cannot_be_kept_is_a_sentence(lab, what, said):
    with pytest.raises(ValueError, match=said):
        kept(lab, **what)
