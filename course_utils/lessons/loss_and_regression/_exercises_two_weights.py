"""Lesson 04: the other way round, and both weights at once."""

import numpy as np

from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FreshNumbers, Slip, Values


def _record() -> dict:
    eruption, waiting = eruptions()
    return {"eruption": eruption, "waiting": waiting}


def _other() -> regression.Line:
    eruption, waiting = eruptions()
    return regression.best_line(waiting, eruption)


other_way = Exercise(
    id="04/other_way",
    title="The other way round",
    question=(
        "Now predict the *eruption* from the wait that follows it. Give slope and intercept of the best line, "
        "`[w, b]`, to six significant digits, from the arrays `waiting` and `eruption`."
    ),
    stub="other_line = [..., ...]",
    solution="""
        across, up = waiting - waiting.mean(), eruption - eruption.mean()
        slope = np.sum(across * up) / np.sum(across**2)
        other_line = [slope, eruption.mean() - slope * waiting.mean()]
        """,
    slips=[
        Slip(
            "[1 / 10.729641395133523, -33.474397022753365 / 10.729641395133523]",
            (
                "You turned the other regression round: its line makes the misses in the *wait* small. Now "
                "the misses are in the eruption, so start anew."
            ),
        ),
        Slip(
            "list(np.polyfit(eruption, waiting, 1))",
            "That is the line that predicts the wait. Now x is the wait and y the eruption.",
        ),
        Slip(
            "other_line[::-1]",
            "Swapped: first the slope, then the intercept.",
        ),
        Slip(
            "[other_line[0], np.mean(eruption)]",
            "That intercept is the height at the mean wait. Take the slope times the mean wait off it.",
        ),
        Slip(
            "np.round(np.polyfit(eruption, waiting, 1), 3)",
            "That is the line that predicts the wait. Now x is the wait and y the eruption.",
        ),
        Slip(
            "[other_line[0], np.mean(eruption) + other_line[0] * np.mean(waiting)]",
            "The slope is right; mind the sign in the intercept: the slope times the mean wait is taken off.",
        ),
        Slip(
            "[other_line[0], np.mean(waiting) - other_line[0] * np.mean(eruption)]",
            ("The slope is right; in the intercept the two means are swapped. Now y is the eruption and x the wait."),
        ),
        Slip(
            "[other_line[0], 0]",
            "The slope is right, and the intercept is missing: it comes from the two means.",
        ),
        Slip(
            "[other_line[0], eruption[0] - other_line[0] * waiting[0]]",
            (
                "The slope is right. The best line goes through the point of the two means, and not through the "
                "first dot."
            ),
        ),
        Slip(
            "[np.sum(waiting * eruption) / np.sum(waiting**2), 0]",
            "That is the best line through the origin: take the means off first, and then find the intercept.",
        ),
        Slip(
            """
                c = np.corrcoef(waiting, eruption)[0, 1]
                other_line = [c, np.mean(eruption) - c * np.mean(waiting)]
                """,
            "You took the correlation for the slope. It is the slope only where both spreads are the same.",
        ),
        Slip(
            """
                slope = np.cov(waiting, eruption)[0, 1] / np.var(waiting)
                other_line = [slope, np.mean(eruption) - slope * np.mean(waiting)]
                """,
            (
                "`np.cov` divides by n - 1 and `np.var` by n, so a factor n/(n - 1) stays in the slope: divide both "
                "alike."
            ),
        ),
        Slip(
            "[0.08, -1.9]",
            "You rounded too far: six significant digits are asked for.",
        ),
    ],
    context=_record,
    check=Values(lambda: list(_other()), digits=6),
    hints=[
        "x is now `waiting`, y is `eruption`; centre both.",
        "The closed form needs no learning rate: $w = \\sum x y / \\sum x^2$.",
        (
            "By descent: $x$ is spread wider now, so the rate must be below 0.0054. `descend(waiting, eruption, "
            "0.005, 200)` is enough."
        ),
    ],
    why=(
        "The published line is eruptions = -1.874016 + 0.075628 waiting. Turned round it has the slope "
        f"{1 / _other().slope:.2f}, "
        f"not {regression.best_line(*eruptions()).slope:.2f}."
    ),
    section="Two-regressions",
)


def _two_dots(random):
    p, q = random.randint(2, 5), random.randint(6, 9)
    return {"p": p, "q": q + (q == 2 * p)}  # on a line through the origin two slips would be one


_both = FreshNumbers("04/both_at_once", _two_dots)


def _both_slopes(w=0.0, b=0.0):
    return regression.mean_square_slopes(np.array([1.0, 2.0]), np.array([_both["p"], _both["q"]], dtype=float), w, b)


def _both_step(rate=0.1):
    slope_w, slope_b = _both_slopes()
    return [-rate * slope_w, -rate * slope_b]


def _one_after_the_other():
    w = _both_step()[0]
    return [w, -0.1 * _both_slopes(w=w)[1]]


both_at_once = Exercise(
    id="04/both_at_once",
    title="Two weights, one step",
    question=(
        "Two dots, not centred: $(1, p)$ and $(2, q)$, with your own `p` and `q`. From $w = 0$, $b = 0$ take one "
        "step with rate 0.1. Give `[w, b]`."
    ),
    stub="step = [..., ...]",
    solution="""
        slope_w = -2 / 2 * (1 * p + 2 * q)
        slope_b = -2 / 2 * (p + q)
        step = [0 - 0.1 * slope_w, 0 - 0.1 * slope_b]
        """,
    slips=[
        Slip(
            """
            w = 0.1 * (p + 2 * q)
            step = [w, 0.1 * ((p - w) + (q - 2 * w))]
            """,
            "You used the new w for the slope in b. Compute both slopes first, at the old place; then move both.",
        ),
        Slip(
            "step[::-1]",
            "Swapped: first w, then b.",
        ),
        Slip(
            "[-0.1 * (p + 2 * q), -0.1 * (p + q)]",
            (
                "You climbed: $y - \\hat y$ carries a minus in front of w and b, so both slopes are negative "
                "here and both weights go up."
            ),
        ),
        Slip(
            "[0.2 * (p + 2 * q), 0.2 * (p + q)]",
            "The factor 1/n was forgotten: each slope is a mean over the two dots.",
        ),
        Slip(
            "[entry / 2 for entry in step]",
            "The factor 2 of the square is missing in both slopes.",
        ),
        Slip(
            "[10 * entry for entry in step]",
            "The learning rate is missing.",
        ),
        Slip(
            "[-10 * entry for entry in step]",
            "These are the two slopes: take rate times each off the old weights.",
        ),
        Slip(
            "[0.2 * np.mean([p - step[1], 2 * (q - step[1])]), step[1]]",
            "You used the new b for the slope in w. Compute both slopes first, at the old place; then move both.",
        ),
        Slip(
            "[step[1], step[1]]",
            "The slope in w needs each residual times its own x; the one in b does not.",
        ),
        Slip(
            "[0.1 * (2 * p + q), step[1]]",
            "In the slope in w each y goes with its own x: p was measured at 1, and q at 2.",
        ),
        Slip(
            "[0.1 * (p + 4 * q), step[1]]",
            "In the slope in w each residual is multiplied by its x once, and not by the square of x.",
        ),
        Slip(
            "[step[0], step[0]]",
            "The slope in b needs no x: it is -2 times the mean of the residuals themselves.",
        ),
        Slip(
            "[step[0], 0]",
            "Only w moved: b takes its own step.",
        ),
        Slip(
            "[0, step[1]]",
            "Only b moved: w takes its own step.",
        ),
        Slip(
            "[q - p, 2 * p - q]",
            "That is the line through both dots, where the walk leads in the end: take one step only.",
        ),
        Slip(
            "[0.1 * p, 0.2 * q]",
            "You gave each weight a dot of its own: each slope is a mean over both dots.",
        ),
    ],
    numbers=_both,
    check=Values(_both_step, "0.5 %"),
    hints=[
        "At the start the residuals are p and q themselves.",
        "dJ/dw is -2 times the mean of x times residual; dJ/db is -2 times the mean of the residuals.",
        "Both slopes at (0, 0) first, then both steps.",
    ],
    why="With the dots (1, 2) and (2, 4) it would be [1, 0.6]; with the new w in the second slope, [1, 0.3].",
    section="Further:-the-bowl-of-w-and-b",
)
