"""Lesson 04: the other way round, both weights at once, other losses, and the wait."""

import numpy as np

from course_utils.data import load_misra1a
from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FreshNumbers, Function, Number, Slip, Values

SIX_DIGITS = "0.0005 %"  # a number rounded to six significant digits is off by no more


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
    ],
    context=_record,
    check=Values(lambda: list(_other()), SIX_DIGITS),
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

_both = FreshNumbers("04/both_at_once", lambda random: {"p": random.randint(2, 5), "q": random.randint(6, 9)})


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
    ],
    numbers=_both,
    check=Values(_both_step, 1e-6),
    hints=[
        "At the start the residuals are p and q themselves.",
        "dJ/dw is -2 times the mean of x times residual; dJ/db is -2 times the mean of the residuals.",
        "Both slopes at (0, 0) first, then both steps.",
    ],
    why="With the dots (1, 2) and (2, 4) it would be [1, 0.6]; with the new w in the second slope, [1, 0.3].",
    section="Further:-the-bowl-of-w-and-b",
)

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
    ],
    context=_misra_context,
    check=Values(_misra, SIX_DIGITS),
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
    also_right=["line 8: 0 became 1"],
)


def _wait() -> float:
    return float(regression.best_line(*eruptions()).at(4.0))


def _wait_turned() -> float:
    other = _other()
    return (4.0 - other.intercept) / other.slope


def _mean_near_four() -> float:
    eruption, waiting = eruptions()
    return float(waiting[(eruption >= 3.9) & (eruption <= 4.1)].mean())


wait_after_four = Exercise(
    id="04/wait_after_four",
    title="How long will you wait?",
    question=(
        "After an eruption of 4.0 minutes, how many minutes does the best line tell you to expect until the next "
        "one? Give two decimals."
    ),
    stub="wait = ...",
    solution="""
        across, up = eruption - eruption.mean(), waiting - waiting.mean()
        w = np.sum(across * up) / np.sum(across**2)
        wait = waiting.mean() + w * (4.0 - eruption.mean())
        """,
    slips=[
        Slip(
            "77.67",
            (
                "You turned the other regression round: that line predicts the eruption from the wait. Use "
                "the one that predicts the wait."
            ),
        ),
        Slip(
            "4.0 * 10.729641",
            "The intercept is missing: add $b$.",
        ),
        Slip(
            "np.polyval(np.polyfit(waiting, eruption, 1), 4)",
            "You put the eruption into the line that expects a wait.",
        ),
        Slip(
            "10 * 4.0 + 36",
            (
                "The trial line $10 x + 36$ gives 76, and the right answer gives it when rounded too far: "
                "use the best line, and give two decimals."
            ),
        ),
        Slip(
            "waiting.mean()",
            "That is the mean wait after any eruption: the line knows more.",
        ),
        Slip(
            "waiting[(eruption >= 3.9) & (eruption <= 4.1)].mean()",
            "That is the mean wait after the 25 eruptions near 4.0 min; the line is asked for, which all 272 fix.",
        ),
    ],
    context=_record,
    check=Number(_wait, 0.006, unit="min", units={"h": 60.0, "s": 1 / 60}),
    hints=[
        "Which of the two lines predicts a wait?",
        "$\\hat y = w x + b$ at $x = 4.0$, with the line of your own descent.",
    ],
    why=(
        "33.474 + 10.730 × 4.0 = 76.39 min. The published line, eruptions = -1.874016 + 0.075628 waiting, answers "
        f"the other question; turned round it would say {_wait_turned():.2f} min. The {_mean_near_four():.1f} min of "
        "the first lab is the mean of only the 25 waits near 4.0 min."
    ),
    section="The-answer",
)
