"""Lesson 04: another loss, and a curve with certified digits."""

import numpy as np

from course_utils.data import load_misra1a
from course_utils.maths import regression
from course_utils.practice import Exercise, Function, Slip, Values

huber_slope = Exercise(
    id="04/huber_slope",
    title="Huber's slope",
    question=(
        "Return the derivative, with respect to the residual $r$, of Huber's loss: $r^2/2$ where $|r| \\le "
        "\\delta$, and $\\delta (|r| - \\delta/2)$ beyond. `r` is an array, `delta` positive."
    ),
    stub="""
        def huber_slope(r, delta):
            ...
        """,
    solution="""
        def huber_slope(r, delta):
            return np.clip(r, -delta, delta)
        """,
    slips=[
        Slip(
            """
            def huber_slope(r, delta):
                return np.where(abs(r) <= delta, r, delta)
            """,
            "On the far left the loss falls as r grows, so the slope is -delta there, not delta.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, 2 * r, delta * np.sign(r))",
            "The derivative of $r^2/2$ is $r$: the half and the 2 cancel.",
        ),
        Slip(
            """
            def huber_slope(r, delta):
                return np.where(abs(r) <= delta, r, np.sign(r))
            """,
            "Beyond delta the loss climbs with the slope delta, not 1.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r**2 / 2, delta * (np.abs(r) - delta / 2))",
            "That is the loss itself: its derivative is asked for.",
        ),
        Slip(
            "lambda r, delta: np.minimum(np.abs(r), delta)",
            "The sign is lost: where r is negative the loss falls as r grows, so the slope is negative.",
        ),
        Slip(
            "lambda r, delta: -np.clip(r, -delta, delta)",
            "The sign: the derivative with respect to r is asked for, and $r^2/2$ climbs where r is positive.",
        ),
        Slip(
            "lambda r, delta: delta * np.sign(r)",
            "So steep it is only beyond delta: inside, the loss is $r^2/2$.",
        ),
        Slip(
            """
            def huber_slope(r, delta):
                return r
            """,
            "That is the slope of $r^2/2$ everywhere: beyond delta the loss goes on as a straight line.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r, 0)",
            "Beyond delta the loss still climbs, as a straight line: its slope there is not 0.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r, -delta)",
            "On the far right the loss climbs as r grows, so the slope is not negative there.",
        ),
        Slip(
            "lambda r, delta: np.minimum(r, delta)",
            "Only the right side is held back: on the far left the loss is a straight line too.",
        ),
        Slip(
            "lambda r, delta: np.clip(r, 0, delta)",
            (
                "Where r is negative your slope is 0, and the loss falls there as r grows: the left side mirrors "
                "the right one."
            ),
        ),
        Slip(
            "lambda r, delta: np.clip(r, -1, 1)",
            "You clipped at 1, whatever `delta` came in: the bounds move with delta.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) > delta, r, delta * np.sign(r))",
            "The two branches are turned round: the loss is $r^2/2$ inside, and a straight line beyond delta.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r / 2, delta * np.sign(r))",
            "Beyond delta it is right; inside, you have half the derivative of $r^2/2$.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r**2 / 2, delta * np.sign(r))",
            "Beyond delta it is right; inside, that is still the loss: take its derivative there too.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r, delta * (np.abs(r) - delta / 2))",
            "Inside it is right; beyond delta, that is still the loss: take its derivative there too.",
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r, delta * r)",
            (
                "Inside it is right; beyond delta the loss is a straight line, so the size of r has no part in its "
                "slope."
            ),
        ),
        Slip(
            "lambda r, delta: np.where(np.abs(r) <= delta, r, delta * (np.sign(r) - delta / 2))",
            (
                "Inside it is right; beyond delta, the part $-\\delta^2/2$ is a constant, and a constant has the "
                "derivative 0."
            ),
        ),
    ],
    check=Function(
        regression.huber_slope,
        lambda: [(np.array([-6.0, -2.0, -0.5, 0.0, 1.5, 2.5, 9.0]), 2.0), (np.array([-0.3, 0.2, 4.0]), 0.25)],
    ),
    hints=[
        "Between -delta and delta it is the derivative of $r^2/2$.",
        "Beyond, the loss is a straight line: its slope is delta on the right and -delta on the left.",
        "`np.clip` does all three at once.",
    ],
    why="A dot pulls with its residual, but never harder than delta: so one outlier cannot drag the line far.",
    section="Further:-an-outlier-on-a-leash",
)


def _misra(low=1e-5, high=1e-2):
    record = load_misra1a()
    return list(regression.saturation_curve(record.pressure, record.volume, low, high))


def _misra_context():
    record = load_misra1a()
    return {"pressure": record.pressure, "volume": record.volume}


misra = Exercise(
    id="04/misra",
    title="Certified digits",
    question=(
        "Fit $y = b_1 (1 - e^{-b_2 x})$ to NIST's record (`pressure` is x, `volume` is y) by least squares. Give "
        "$b_1$, $b_2$ and the residual sum of squares, each to six significant digits."
    ),
    stub="fit = [..., ..., ...]",
    solution="""
        low, high = 1e-4, 1e-3
        for _ in range(60):
            b2 = (low + high) / 2
            grown = 1 - np.exp(-b2 * pressure)
            b1 = np.sum(volume * grown) / np.sum(grown**2)
            missed = volume - b1 * grown
            slope = -2 * np.sum(missed * b1 * pressure * np.exp(-b2 * pressure))
            low, high = (b2, high) if slope < 0 else (low, b2)
        fit = [b1, b2, np.sum(missed**2)]
        """,
    slips=[
        Slip(
            "[5.5015643181e-4, 238.94212918, 0.12455138894]",
            "$b_1$ and $b_2$ are swapped.",
        ),
        Slip(
            "[238.942129, 5.5015643e-4, 0.12455138894 / 14]",
            "The third number is a mean: NIST certifies the *sum* of the squared residuals.",
        ),
        Slip(
            "[fit[0], fit[1], np.sqrt(fit[2] / 12)]",
            (
                "The third number is the residual standard deviation, which NIST certifies too: the sum of "
                "squares is asked for."
            ),
        ),
        Slip(
            "[fit[0], fit[1], np.sqrt(fit[2])]",
            "The third number is the root of the sum: the sum itself is asked for.",
        ),
        Slip(
            "[fit[0], 5.5015643181, fit[2]]",
            "The digits of $b_2$ are right, and its power of ten is missing.",
        ),
        Slip(
            "[250, 5e-4, fit[2]]",
            "These $b_1$ and $b_2$ are a start that NIST suggests for the search: give where it ends.",
        ),
        Slip(
            "[500, 1e-4, fit[2]]",
            "These $b_1$ and $b_2$ are a start that NIST suggests for the search: give where it ends.",
        ),
        Slip(
            "[fit[0], fit[1], fit[2] / 12]",
            "The third number is the sum divided by n - 2, the residual variance: the sum itself is asked for.",
        ),
        Slip(
            "[fit[0], fit[1], fit[2] / 13]",
            "The third number is the sum divided by n - 1: the sum itself is asked for.",
        ),
        Slip(
            "[fit[0], fit[1], np.sqrt(fit[2] / 14)]",
            "The third number is the root of the mean square: the sum of the squares is asked for.",
        ),
        Slip(
            "[fit[0], fit[1], fit[2] / 2]",
            "The third number is half the sum. Some programs minimise that half; the sum itself is asked for.",
        ),
        Slip(
            "[fit[0], fit[1], np.sum(np.abs(volume - fit[0] * (1 - np.exp(-fit[1] * pressure))))]",
            "The third number is the sum of the sizes of the residuals: square each one before you add them up.",
        ),
        Slip(
            """
                line = np.polyfit(pressure, volume, 1)
                fit = [*line, np.sum((volume - np.polyval(line, pressure)) ** 2)]
                """,
            "You fitted a straight line: the curve is $b_1 (1 - e^{-b_2 x})$.",
        ),
    ],
    context=_misra_context,
    check=Values(_misra, digits=6),
    hints=[
        (
            "For a fixed $b_2$ the curve is $b_1$ times known numbers $g$: the closed form $b_1 = \\sum y g / "
            "\\sum g^2$ holds."
        ),
        "So only $b_2$ is left. The slope of the sum of squares in $b_2$ is $-2 b_1 \\sum x e^{-b_2 x} (y - b_1 g)$.",
        (
            "It is negative at 1e-4 and positive at 1e-3: halve the interval sixty times, keeping the change of "
            "sign inside."
        ),
    ],
    why="NIST's certified values: 238.94212918, 5.5015643181e-4 and 0.12455138894.",
    section="Further:-a-curve-with-certified-digits",
    also_right={"line 8: 0 became 1": "so steep is the slope that 0 and 1 lie within six digits of each other"},
)
