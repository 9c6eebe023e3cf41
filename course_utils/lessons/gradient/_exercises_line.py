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
        Slip(
            "lambda x, y, w, b: np.array([-2 * np.mean(x * (y - w * x + b)), -2 * np.mean(y - w * x + b)])",
            "Look at b in your residual: its sign is turned. Write y - (w x + b), or y - w x - b.",
        ),
        Slip(
            "lambda x, y, w, b: np.array([-2 * np.mean(x * (y - w * x)), -2 * np.mean(y - w * x)])",
            "b is missing from your residual: the line's height at x is w x + b.",
        ),
        Slip(
            "lambda x, y, w, b: np.array([-2 * np.median(x * (y - w * x - b)), -2 * np.median(y - w * x - b)])",
            "The loss is a mean, and so is its gradient: you took the median.",
        ),
        Slip(
            "lambda x, y, w, b: line_gradient(x, y, w, b) * np.array([len(x), 1])",
            "Along b it is right. Along w the mean is asked for as well: you took the sum.",
        ),
        Slip(
            "lambda x, y, w, b: line_gradient(x, y, w, b) * np.array([1, len(x)])",
            "Along w it is right. Along b the mean is asked for as well: you took the sum.",
        ),
        Slip(
            "lambda x, y, w, b: np.array([-2 * w, -2 * b]) * np.mean(y - w * x - b)",
            "The factor is what w is multiplied by, each dot's own x, and for b it is 1: not w and b themselves.",
        ),
        Slip(
            "lambda x, y, w, b: line_gradient(x, y, w, b) * np.array([1, b])",
            "Along w it is right. Along b, the residual changes by $-1$ for each unit of b: b itself is no factor.",
        ),
        Slip(
            "lambda x, y, w, b: np.array([-2 * np.mean(x * (y - w * x - b) ** 2), -2 * np.mean((y - w * x - b) ** 2)])",
            "The power goes down by one: twice the residual stands there, not twice its square.",
        ),
        Slip(
            "lambda x, y, w, b: np.array([-2 * np.mean(x), -2])",
            "The residual itself is lost: it is a factor in both means.",
        ),
        Slip(
            "lambda w, b, x, y: line_gradient(x, y, w, b)",
            "Your function takes its arguments in another order: keep `x, y, w, b` as they stand in the first line.",
        ),
        Slip(
            "lambda x, y, w, b: line_gradient(x, y, w, b) * np.array([1, 0])",
            "Along w it is right. Along b the loss changes as well: the residual changes by $-1$ for each unit of b.",
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
        Slip(
            "[w_b[0], -w_b[1]]",
            "The size of b is right, and its sign is not: at a flipper of 0 mm, does this line lie above 0 g or below?",
        ),
        Slip(
            "[w_b[0], np.mean(mass) + w_b[0] * np.mean(flipper)]",
            "w is right. Where the slope along b is 0, $mean(y) = w \\cdot mean(x) + b$: solve that for b.",
        ),
        Slip(
            "[w_b[0], np.mean(mass)]",
            "w is right. The mean of the masses is the line's height at the mean flipper: b is its height at 0 mm.",
        ),
        Slip(
            "[w_b[0], np.median(mass) - w_b[0] * np.median(flipper)]",
            "w is right. For b, take the means: you took the medians.",
        ),
        Slip(
            "[w_b[0], np.mean(flipper) - w_b[0] * np.mean(mass)]",
            "w is right. For b, `flipper` and `mass` are exchanged: here `flipper` is x and `mass` is y.",
        ),
        Slip(
            "w_b / 1000",
            "Those are kilograms, a millimetre and in all: grams are asked for.",
        ),
        Slip(
            "[10 * w_b[0], w_b[1]]",
            "b is right. Your w is in grams a centimetre: a millimetre is asked for.",
        ),
        Slip(
            """
            w = np.cov(flipper, mass)[0, 1] / np.var(flipper)
            w_b = [w, np.mean(mass) - w * np.mean(flipper)]
            """,
            "`np.cov` divides by n - 1 and `np.var` by n, unless you tell them otherwise: divide by the same in both.",
        ),
        Slip(
            """
            w = np.corrcoef(flipper, mass)[0, 1]
            w_b = [w, np.mean(mass) - w * np.mean(flipper)]
            """,
            "Your w is the correlation, which has no unit: the slope needs the spreads of `mass` and `flipper`, too.",
        ),
        Slip(
            "np.trunc(w_b)",
            "Close: you cut the decimals off. Two of them are asked for, of both.",
        ),
        Slip(
            "np.round(w_b)",
            "Close: you rounded too far. Two decimals are asked for, of both.",
        ),
        Slip(
            "np.trunc(100 * w_b) / 100",
            "Close: you cut the last digits off. Round to the nearest value, do not cut off.",
        ),
        Slip(
            "[np.sum(flipper * mass) / np.sum(flipper**2), np.mean(mass)]",
            "You solved for each with the other held at 0: both slopes must be zero at once.",
        ),
    ],
    context=_birds,
    check=Values(_penguin_line, decimals=2),
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
