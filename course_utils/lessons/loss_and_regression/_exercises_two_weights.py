"""Lesson 04: the other way round, both weights at once, other losses, and the wait."""

import numpy as np

from course_utils.data import load_misra1a
from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, FreshNumbers, Function, Mistake, Number, Slip, Values

SIX_DIGITS = "0.0005 %"  # a number rounded to six significant digits is off by no more

ROUNDED = "You rounded too far: six significant digits are asked for."


def _rounded(values, digits: int) -> list[float]:
    return [float(f"{value:.{digits}g}") for value in values]


def _record() -> dict:
    eruption, waiting = eruptions()
    return {"eruption": eruption, "waiting": waiting}


def _turned() -> tuple[float, float]:
    """The line that predicts the wait, solved for the eruption: not the best line for that."""
    eruption, waiting = eruptions()
    line = regression.best_line(eruption, waiting)
    return 1 / line.slope, -line.intercept / line.slope


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
    solution=(
        "across, up = waiting - waiting.mean(), eruption - eruption.mean()\n"
        "slope = np.sum(across * up) / np.sum(across**2)\n"
        "other_line = [slope, eruption.mean() - slope * waiting.mean()]"
    ),
    context=_record,
    check=Values(
        lambda: list(_other()),
        SIX_DIGITS,
        slips=[
            Slip(
                lambda: list(_turned()),
                (
                    "You turned the other regression round: its line makes the misses in the *wait* small. Now "
                    "the misses are in the eruption, so start anew."
                ),
            ),
            Slip(
                lambda: list(regression.best_line(*eruptions())),
                "That is the line that predicts the wait. Now x is the wait and y the eruption.",
            ),
            Slip(lambda: list(_other())[::-1], "Swapped: first the slope, then the intercept."),
            Slip(
                lambda: [_other().slope, float(np.mean(eruptions()[0]))],
                "That intercept is the height at the mean wait. Take the slope times the mean wait off it.",
            ),
            Slip(
                lambda: [round(value, 3) for value in regression.best_line(*eruptions())],
                "That is the line that predicts the wait. Now x is the wait and y the eruption.",
            ),
            Slip(lambda: [round(_other().slope, 4), round(_other().intercept, 3)], ROUNDED),
            *(Slip(lambda digits=digits: _rounded(_other(), digits), ROUNDED) for digits in (3, 4, 5)),
        ],
    ),
    hints=[
        "x is now `waiting`, y is `eruption`; centre both.",
        "The closed form needs no learning rate: $w = \\sum x y / \\sum x^2$.",
        (
            "By descent: $x$ is spread wider now, so the rate must be below 0.0054. `descend(waiting, eruption, "
            "0.005, 200)` is enough."
        ),
    ],
    mistakes=[
        Mistake(
            "other_line = [1 / 10.729641395133523, -33.474397022753365 / 10.729641395133523]",
            "turned the other regression round",
        ),
        Mistake("other_line = list(np.polyfit(eruption, waiting, 1))", "predicts the wait"),
        Mistake("other_line = [0.0756, -1.874]", "rounded too far"),
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


def _the_other_way_round():
    b = _both_step()[1]
    return [-0.1 * _both_slopes(b=b)[0], b]


both_at_once = Exercise(
    id="04/both_at_once",
    title="Two weights, one step",
    question=(
        "Two dots, not centred: $(1, p)$ and $(2, q)$, with your own `p` and `q`. From $w = 0$, $b = 0$ take one "
        "step with rate 0.1. Give `[w, b]`."
    ),
    stub="step = [..., ...]",
    solution=(
        "slope_w = -2 / 2 * (1 * p + 2 * q)\nslope_b = -2 / 2 * (p + q)\nstep = [0 - 0.1 * slope_w, 0 - 0.1 * slope_b]"
    ),
    numbers=_both,
    check=Values(
        _both_step,
        1e-6,
        slips=[
            Slip(
                _one_after_the_other,
                "You used the new w for the slope in b. Compute both slopes first, at the old place; then move both.",
            ),
            Slip(lambda: _both_step()[::-1], "Swapped: first w, then b."),
            Slip(
                lambda: _both_step(-0.1),
                (
                    "You climbed: $y - \\hat y$ carries a minus in front of w and b, so both slopes are negative "
                    "here and both weights go up."
                ),
            ),
            Slip(lambda: _both_step(0.2), "The factor 1/n was forgotten: each slope is a mean over the two dots."),
            Slip(lambda: _both_step(0.05), "The factor 2 of the square is missing in both slopes."),
            Slip(lambda: [-slope for slope in _both_slopes()], "The learning rate is missing."),
            Slip(lambda: list(_both_slopes()), "These are the two slopes: take rate times each off the old weights."),
            Slip(
                _the_other_way_round,
                "You used the new b for the slope in w. Compute both slopes first, at the old place; then move both.",
            ),
            Slip(
                lambda: _both_step()[1:] * 2,
                "The slope in w needs each residual times its own x; the one in b does not.",
            ),
        ],
    ),
    hints=[
        "At the start the residuals are p and q themselves.",
        "dJ/dw is -2 times the mean of x times residual; dJ/db is -2 times the mean of the residuals.",
        "Both slopes at (0, 0) first, then both steps.",
    ],
    mistakes=[
        Mistake("w = 0.1 * (p + 2 * q)\nstep = [w, 0.1 * ((p - w) + (q - 2 * w))]", "You used the new w"),
        Mistake("step = [-0.1 * (p + 2 * q), -0.1 * (p + q)]", "You climbed"),
        Mistake("step = [0.2 * (p + 2 * q), 0.2 * (p + q)]", "1/n was forgotten"),
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
    stub="def huber_slope(r, delta):\n    ...",
    solution="def huber_slope(r, delta):\n    return np.clip(r, -delta, delta)",
    check=Function(
        regression.huber_slope,
        lambda: [(np.array([-6.0, -2.0, -0.5, 0.0, 1.5, 2.5, 9.0]), 2.0), (np.array([-0.3, 0.2, 4.0]), 0.25)],
        slips=[
            Slip(
                lambda r, delta: np.where(np.abs(r) <= delta, r, delta),
                "On the far left the loss falls as r grows, so the slope is -delta there, not delta.",
            ),
            Slip(
                lambda r, delta: np.where(np.abs(r) <= delta, 2 * r, delta * np.sign(r)),
                "The derivative of $r^2/2$ is $r$: the half and the 2 cancel.",
            ),
            Slip(
                lambda r, delta: np.where(np.abs(r) <= delta, r, np.sign(r)),
                "Beyond delta the loss climbs with the slope delta, not 1.",
            ),
            Slip(regression.huber_loss, "That is the loss itself: its derivative is asked for."),
            Slip(
                lambda r, delta: np.minimum(np.abs(r), delta),
                "The sign is lost: where r is negative the loss falls as r grows, so the slope is negative.",
            ),
            Slip(
                lambda r, delta: -np.clip(r, -delta, delta),
                "The sign: the derivative with respect to r is asked for, and $r^2/2$ climbs where r is positive.",
            ),
            Slip(lambda r, delta: delta * np.sign(r), "So steep it is only beyond delta: inside, the loss is $r^2/2$."),
            Slip(
                lambda r, delta: r,
                "That is the slope of $r^2/2$ everywhere: beyond delta the loss goes on as a straight line.",
            ),
        ],
    ),
    hints=[
        "Between -delta and delta it is the derivative of $r^2/2$.",
        "Beyond, the loss is a straight line: its slope is delta on the right and -delta on the left.",
        "`np.clip` does all three at once.",
    ],
    mistakes=[
        Mistake("def huber_slope(r, delta):\n    return np.where(abs(r) <= delta, r, delta)", "-delta there"),
        Mistake("def huber_slope(r, delta):\n    return np.where(abs(r) <= delta, r, np.sign(r))", "not 1"),
        Mistake("def huber_slope(r, delta):\n    return r", "straight line"),
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


def _mean_instead_of_sum():
    height, rate, total = _misra()
    return [height, rate, total / len(load_misra1a().pressure)]


misra = Exercise(
    id="04/misra",
    title="Certified digits",
    question=(
        "Fit $y = b_1 (1 - e^{-b_2 x})$ to NIST's record (`pressure` is x, `volume` is y) by least squares. Give "
        "$b_1$, $b_2$ and the residual sum of squares, each to six significant digits."
    ),
    stub="fit = [..., ..., ...]",
    solution=(
        "low, high = 1e-4, 1e-3\n"
        "for _ in range(60):\n"
        "    b2 = (low + high) / 2\n"
        "    grown = 1 - np.exp(-b2 * pressure)\n"
        "    b1 = np.sum(volume * grown) / np.sum(grown**2)\n"
        "    missed = volume - b1 * grown\n"
        "    slope = -2 * np.sum(missed * b1 * pressure * np.exp(-b2 * pressure))\n"
        "    low, high = (b2, high) if slope < 0 else (low, b2)\n"
        "fit = [b1, b2, np.sum(missed**2)]"
    ),
    context=_misra_context,
    check=Values(
        _misra,
        SIX_DIGITS,
        slips=[
            Slip(lambda: _misra()[1::-1] + _misra()[2:], "$b_1$ and $b_2$ are swapped."),
            Slip(
                _mean_instead_of_sum, "The third number is a mean: NIST certifies the *sum* of the squared residuals."
            ),
            Slip(
                lambda: [*_misra()[:2], float(np.sqrt(_misra()[2] / 12))],
                (
                    "The third number is the residual standard deviation, which NIST certifies too: the sum of "
                    "squares is asked for."
                ),
            ),
            *(Slip(lambda digits=digits: _rounded(_misra(), digits), ROUNDED) for digits in (3, 4, 5)),
            Slip(
                lambda: [*_misra()[:2], float(np.sqrt(_misra()[2]))],
                "The third number is the root of the sum: the sum itself is asked for.",
            ),
        ],
    ),
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
    mistakes=[
        Mistake("fit = [238.942129, 5.5015643e-4, 0.12455138894 / 14]", "certifies the *sum*"),
        Mistake("fit = [5.5015643181e-4, 238.94212918, 0.12455138894]", "swapped"),
        Mistake("fit = [238.94, 5.50e-4, 0.1246]", "Not yet"),
    ],
    also_right=["line 8: 0 became 1"],  # the slope changes so fast that 0 and 1 lie within six digits of each other
    why="NIST's certified values: 238.94212918, 5.5015643181e-4 and 0.12455138894.",
    section="Further:-a-curve-with-certified-digits",
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
    solution=(
        "across, up = eruption - eruption.mean(), waiting - waiting.mean()\n"
        "w = np.sum(across * up) / np.sum(across**2)\n"
        "wait = waiting.mean() + w * (4.0 - eruption.mean())"
    ),
    context=_record,
    check=Number(
        _wait,
        0.006,
        unit="min",
        units={"h": 60.0, "s": 1 / 60},
        slips=[
            Slip(
                _wait_turned,
                (
                    "You turned the other regression round: that line predicts the eruption from the wait. Use "
                    "the one that predicts the wait."
                ),
            ),
            Slip(lambda: 4.0 * regression.best_line(*eruptions()).slope, "The intercept is missing: add $b$."),
            Slip(lambda: float(_other().at(4.0)), "You put the eruption into the line that expects a wait."),
            Slip(
                76.0,
                (
                    "The trial line $10 x + 36$ gives 76, and the right answer gives it when rounded too far: "
                    "use the best line, and give two decimals."
                ),
            ),
            Slip(
                lambda: float(np.mean(eruptions()[1])), "That is the mean wait after any eruption: the line knows more."
            ),
            Slip(
                _mean_near_four,
                "That is the mean wait after the 25 eruptions near 4.0 min; the line is asked for, which all 272 fix.",
            ),
        ],
    ),
    hints=[
        "Which of the two lines predicts a wait?",
        "$\\hat y = w x + b$ at $x = 4.0$, with the line of your own descent.",
    ],
    mistakes=[
        Mistake("wait = 77.67", "turned the other regression round"),
        Mistake("wait = 4.0 * 10.729641", "intercept is missing"),
        Mistake("wait = waiting.mean()", "after any eruption"),
        Mistake("wait = 76.4", "significant digits"),
        Mistake("wait = 10 * 4.0 + 36", "trial line"),
    ],
    why=(
        "33.474 + 10.730 × 4.0 = 76.39 min. The published line, eruptions = -1.874016 + 0.075628 waiting, answers "
        f"the other question; turned round it would say {_wait_turned():.2f} min. The {_mean_near_four():.1f} min of "
        "the first lab is the mean of only the 25 waits near 4.0 min."
    ),
    section="The-answer",
)
