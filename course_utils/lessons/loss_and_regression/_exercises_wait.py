"""Lesson 04: the wait after an eruption of 4.0 minutes."""

from course_utils.lessons.loss_and_regression._exercises_two_weights import _other, _record
from course_utils.lessons.records import eruptions
from course_utils.maths import regression
from course_utils.practice import Exercise, Number, Slip


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
                "The trial line $10 x + 36$ gives 76, the median wait is 76 too, and the right answer gives it when "
                "rounded too far: use the best line, and give two decimals."
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
        Slip(
            "np.polyval([1, -1] * np.polyfit(eruption, waiting, 1), 4)",
            "You took the intercept off: the line is $w x + b$, with a plus.",
        ),
        Slip(
            "np.polyfit(eruption, waiting, 1)[1]",
            "That is the intercept, what the line says at $x = 0$: put your x in.",
        ),
        Slip(
            "np.polyval(np.polyfit(eruption, waiting, 1)[::-1], 4)",
            "Slope and intercept are swapped: the slope is multiplied by 4.0, and the intercept is added.",
        ),
        Slip(
            "4 * np.sum(np.polyfit(eruption, waiting, 1))",
            "Mind the brackets: only the slope is multiplied by 4.0, and the intercept is added once.",
        ),
        Slip(
            "np.polyfit(eruption, waiting, 1)[0] * 4 + waiting.mean()",
            (
                "You added the mean wait where the intercept belongs. From the mean wait you go only w times (4.0 - "
                "the mean eruption) on."
            ),
        ),
        Slip(
            "np.polyval(np.polyfit(eruption, waiting, 2), 4)",
            "You fitted a curve of degree 2: the best straight line is asked for.",
        ),
        Slip(
            "4 * np.sum(eruption * waiting) / np.sum(eruption**2)",
            "That is the best line through the origin: take the means off first, and then find the intercept.",
        ),
        Slip(
            "waiting.mean() + np.corrcoef(eruption, waiting)[0, 1] * (4 - eruption.mean())",
            "You took the correlation for the slope. It is the slope only where both spreads are the same.",
        ),
        Slip(
            "waiting.mean() + np.cov(eruption, waiting)[0, 1] / np.var(eruption) * (4 - eruption.mean())",
            (
                "`np.cov` divides by n - 1 and `np.var` by n, so a factor n/(n - 1) stays in the slope: divide both "
                "alike."
            ),
        ),
        Slip(
            "waiting[np.argmin(np.abs(eruption - 4.0))]",
            "That is the wait after a single eruption near 4.0 min: the line is asked for, which all 272 fix.",
        ),
    ],
    context=_record,
    check=Number(_wait, decimals=2, unit="min", units={"h": 60.0, "s": 1 / 60}),
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
