"""Lesson 05: the gradient of a line's loss, and where it is zero."""

import numpy as np

from course_utils.data import load_old_faithful, load_penguins
from course_utils.maths.regression import best_line, mean_square_slopes
from course_utils.practice import Exercise, Function, Slip, Values


def _record() -> tuple[np.ndarray, np.ndarray]:
    record = load_old_faithful()
    return record.eruption_min, record.waiting_min


def _birds() -> dict[str, np.ndarray]:
    record = load_penguins()
    return {"flipper": record.flipper_length_mm, "mass": record.body_mass_g}


line_gradient = Exercise(
    id="05/line_gradient",
    title="The gradient of the line's loss",
    question=(
        "Return the gradient of $J(w, b) = \\frac{1}{n} \\sum (y_i - w x_i - b)^2$ as an array: the slope along "
        "`w`, then the slope along `b`."
    ),
    stub="""
        def line_gradient(x, y, w, b):
            ...
        """,
    solution="""
        def line_gradient(x, y, w, b):
            residual = y - w * x - b
            return np.array([-2 * np.mean(x * residual), -2 * np.mean(residual)])
        """,
    slips=[
        Slip(
            """
            def line_gradient(x, y, w, b):
                r = y - w*x - b
                return np.array([2 * np.mean(x * r), 2 * np.mean(r)])
            """,
            "The sign: in the residual w and b stand behind a minus, so a minus stands in front. You would climb.",
        ),
        Slip(
            """
            def line_gradient(x, y, w, b):
                r = y - w*x - b
                return np.array([-2 * np.sum(x * r), -2 * np.sum(r)])
            """,
            "The loss is a mean: divide by n, or take `np.mean`.",
        ),
        Slip(
            """
            def line_gradient(x, y, w, b):
                r = y - w*x - b
                return np.array([-np.mean(x * r), -np.mean(r)])
            """,
            "The derivative of a square has a factor 2.",
        ),
        Slip(
            """
            def line_gradient(x, y, w, b):
                r = y - w*x - b
                return np.array([-2 * np.mean(r), -2 * np.mean(r)])
            """,
            "Along w each residual counts with its own x: the mean of x times the residual.",
        ),
        Slip(
            """
            def line_gradient(x, y, w, b):
                r = y - w*x - b
                return np.array([-2 * np.mean(x) * np.mean(r), -2 * np.mean(r)])
            """,
            "The mean of the products is not the product of the means: multiply x and residual first.",
        ),
        Slip(
            "lambda x, y, w, b: line_gradient(x, y, w, b)[::-1]",
            "The two are swapped: first along w, then along b.",
        ),
    ],
    check=Function(
        lambda x, y, w, b: np.array(mean_square_slopes(x, y, w, b)),
        lambda: [
            (*_record(), 6.0, 55.0),
            (*_record(), 12.5, 20.0),
            (np.array([0.0, 1.0, 4.0]), np.array([2.0, -1.0, 3.0]), 0.5, 1.5),
        ],
    ),
    hints=[
        "You found the two slopes of one dot's loss; the loss of the line is the mean over all dots.",
        "`-2 * np.mean(x * residual)` along w; along b without the x.",
    ],
    why="At $w = 6$, $b = 55$ it is ({:.2f}, {:.2f}): both knobs must be turned down.".format(
        *mean_square_slopes(*_record(), 6.0, 55.0)
    ),
    section="The-answer",
)


def _penguin_line() -> np.ndarray:
    birds = _birds()
    w, b = best_line(birds["flipper"], birds["mass"])
    return np.array([w, b])


level_ground = Exercise(
    id="05/level_ground",
    title="Where both slopes are zero",
    question=(
        "For the record of the penguins, `flipper` (mm) and `mass` (g), find the $w$ and $b$ at which the whole "
        "gradient of $J$ is 0. Give $w$ in grams a millimetre to two decimals and $b$ in grams to two decimals."
    ),
    stub="w_b = [..., ...]",
    solution="""
        two_equations = np.array([[np.mean(flipper**2), np.mean(flipper)], [np.mean(flipper), 1]])
        right_sides = np.array([np.mean(flipper * mass), np.mean(mass)])
        w_b = np.linalg.solve(two_equations, right_sides)
        """,
    slips=[
        Slip(
            "np.polyfit(flipper, mass, 1)[::-1]",
            "The two are swapped: first w, then b.",
        ),
        Slip(
            "np.polyfit(mass, flipper, 1)",
            (
                "That is the other regression: it predicts the flipper from the mass. Here `flipper` is x "
                "and `mass` is y."
            ),
        ),
        Slip(
            "[np.sum(flipper * mass) / np.sum(flipper**2), 0]",
            "You held b at 0: only the slope along w is zero there. Solve for both at once.",
        ),
        Slip(
            "[0, np.mean(mass)]",
            "You held w at 0: only the slope along b is zero there. Solve for both at once.",
        ),
        Slip(
            "[10.73, 33.47]",
            "That is the geyser's line: here `flipper` is x and `mass` is y.",
        ),
        Slip(
            "np.round(w_b, 1)",
            "Close: you rounded too far. Two decimals are asked for, of both.",
        ),
    ],
    context=_birds,
    check=Values(_penguin_line, 0.0062),
    hints=[
        (
            "Both slopes zero: $w \\cdot mean(x^2) + b \\cdot mean(x) = mean(x y)$ and $w \\cdot mean(x) + b = "
            "mean(y)$, two equations for two numbers."
        ),
        "`np.linalg.solve(A, c)` with the rows `[mean(x**2), mean(x)]` and `[mean(x), 1]`.",
    ],
    why=(
        "The published line is mass = -5780.83 + 49.69 flipper, in grams and millimetres; it explains 0.759 of "
        "the variance."
    ),
    section="The-answer",
)
