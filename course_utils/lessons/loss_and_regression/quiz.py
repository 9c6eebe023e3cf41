"""The quiz of lesson 04: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "04/quiz",
    "Check yourself: loss functions and linear regression",
    [
        Question(
            "Why are the residuals squared before their mean is taken?",
            id="square",
            choices=[
                Choice(
                    (
                        "So that misses above and below do not cancel, and one large miss costs more than small "
                        "ones that add up to it"
                    ),
                    right=True,
                    why=(
                        "Without the square the mean residual of a wildly wrong line could be 0. Twice the miss "
                        "costs four times as much."
                    ),
                ),
                Choice(
                    "So that the loss is in the same unit as the data",
                    why="Squares change the unit: minutes become squared minutes.",
                    section="Residuals-and-the-loss",
                ),
                Choice(
                    "Because a line could not be fitted otherwise",
                    why="It could: the absolute residuals give a line too, and a different one.",
                    section="Residuals-and-the-loss",
                ),
            ],
        ),
        Question(
            "A record is joined by a copy of itself. What happens to the mean squared error of a given line?",
            id="copy",
            choices=[
                Choice("It doubles", why="The sum doubles, and so does n.", section="Residuals-and-the-loss"),
                Choice(
                    "It stays as it is",
                    right=True,
                    why="That is what the 1/n is for: the loss does not grow with the length of the record.",
                ),
                Choice(
                    "It halves",
                    why="The sum of the squares doubles with n, so their ratio stays.",
                    section="Residuals-and-the-loss",
                ),
            ],
        ),
        Question(
            "For $J(w) = \\frac{1}{n} \\sum (y_i - w x_i)^2$, where does the minus in $dJ/dw$ come from?",
            id="minus",
            choices=[
                Choice(
                    "From the descent, which goes against the slope",
                    why="That is another minus, in the step. The slope has one before any step is taken.",
                    section="The-slope-of-the-loss",
                ),
                Choice(
                    "From the inner derivative: $y - w x$ falls by $x$ for each unit of $w$",
                    right=True,
                    why="The chain rule: 2 times the residual, times $-x$.",
                ),
                Choice(
                    "From centring the data",
                    why="Centring changes the numbers, not the rule.",
                    section="The-slope-of-the-loss",
                ),
            ],
        ),
        Question(
            "Both slopes $dJ/dw$ and $dJ/db$ are 0. What does $dJ/db = 0$ say about the line?",
            id="means",
            choices=[
                Choice("Its intercept is 0", why="The slope in $b$ is 0, not $b$.", section="One-weight"),
                Choice("It is level", why="That would be $w = 0$.", section="One-weight"),
                Choice(
                    "Its residuals have the mean 0: it passes through the point of the two means",
                    right=True,
                    why="$-\\frac{2}{n} \\sum r_i = 0$ is just that. So $b$ is known as soon as $w$ is.",
                ),
            ],
        ),
        Question(
            "Why is the loss of one weight a parabola, whatever the data?",
            id="parabola",
            choices=[
                Choice(
                    "Because each term $(y_i - w x_i)^2$ is a quadratic in $w$, and a mean of quadratics is one",
                    right=True,
                    why="With some $x_i$ not 0 it opens upwards, and has one lowest point: the closed form finds it.",
                ),
                Choice(
                    "Because the data lie near a line",
                    why="They need not: far from any line the parabola only has a higher floor.",
                    section="The-closed-form",
                ),
                Choice(
                    "Because the learning rate is small",
                    why="The loss is there before any step is taken.",
                    section="The-closed-form",
                ),
            ],
        ),
        Question(
            (
                "The best line that predicts the wait has a slope of 10.73 min of wait per min of eruption. What "
                "is the slope of the best line that predicts the eruption?"
            ),
            id="both",
            choices=[
                Choice(
                    "1/10.73, about 0.093",
                    why=(
                        "Only if all dots were on one line. That one makes misses in the wait small, and now the "
                        "misses are in the eruption."
                    ),
                    section="Two-regressions",
                ),
                Choice(
                    "Less than 1/10.73",
                    right=True,
                    why=(
                        "It is 0.0756. The product of the two slopes is the squared correlation, here 0.81, and "
                        "never more than 1."
                    ),
                ),
                Choice(
                    "More than 1/10.73", why="The product of the two slopes cannot exceed 1.", section="Two-regressions"
                ),
            ],
        ),
        Question(
            "One of fifteen dots is moved straight up, ever farther. What does the line of the least mean square do?",
            id="outlier",
            choices=[
                Choice(
                    "It follows without end",
                    right=True,
                    why=(
                        "It passes through the means, and the mean of y rises without end. The part on the leash "
                        "has losses that are calmer."
                    ),
                ),
                Choice(
                    "It stays: fourteen dots outvote one",
                    why=(
                        "Dots have no votes here. Twice the miss costs four times as much, so one far dot can "
                        "outweigh all others."
                    ),
                    section="Residuals-and-the-loss",
                ),
                Choice(
                    "It follows up to a limit",
                    why="The mean of y has no limit, and the line passes through the means.",
                    section="One-weight",
                ),
            ],
        ),
        Question(
            "The record has two clumps, short and long eruptions. What does the line at 4.0 minutes tell you?",
            id="summary",
            choices=[
                Choice(
                    "The wait, to within the rounding",
                    why="Single waits near 4.0 minutes spread over more than 20 minutes.",
                    section="The-answer",
                ),
                Choice(
                    "What to expect on average, if a straight line is a fair summary",
                    right=True,
                    why=(
                        "The misses are about 6 min in size. Whether a line is fair is a question to the data, "
                        "not to the loss."
                    ),
                ),
                Choice(
                    "The wait that is most often measured after such eruptions",
                    why="Least squares estimate a mean, not the most frequent value.",
                    section="The-answer",
                ),
            ],
        ),
    ],
)
