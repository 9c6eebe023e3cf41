"""The quiz of lesson 03: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "03/quiz",
    "Check yourself: rules of change",
    [
        Question(
            (
                "A rectangle's sides are $f$ and $g$, and both grow. Why does the corner $\\Delta f\\,\\Delta g$ "
                "not appear in the product rule?"
            ),
            id="corner",
            choices=[
                Choice(
                    "Because it is smaller than the strips",
                    why="Smaller is not enough: half as large would still count. It must vanish after division by $h$.",
                    section="Products",
                ),
                Choice(
                    "Because, divided by $h$, it still goes to 0",
                    right=True,
                    why=(
                        "$\\Delta f/h$ approaches $f\\,'$ while $\\Delta g$ goes to 0: the product goes to 0, "
                        "and the strips do not have to."
                    ),
                ),
                Choice(
                    "Because it cancels against one of the strips",
                    why="All three pieces are added; nothing cancels.",
                    section="Products",
                ),
            ],
        ),
        Question(
            "What is the derivative of $5 f(x) + 3$?",
            id="constant",
            choices=[
                Choice(
                    "$5 f\\,'(x) + 3$",
                    why="A constant does not change: its slope is 0. Shifting a curve up does not tilt it.",
                    section="Sums-and-factors",
                ),
                Choice(
                    "$5 f\\,'(x)$",
                    right=True,
                    why="The factor stretches every slope by 5; the constant 3 only lifts the curve.",
                ),
                Choice(
                    "$f\\,'(x)$",
                    why="A factor stays: a curve five times as high is five times as steep.",
                    section="Sums-and-factors",
                ),
            ],
        ),
        Question(
            "In $y = f(g(x))$, at which place is the outer slope $f\\,'$ taken?",
            id="where",
            choices=[
                Choice("At $x$", why="The outer function never sees $x$: it is handed $u = g(x)$.", section="Chains"),
                Choice(
                    "At $g'(x)$", why="That is a rate, not a place: $f$ is handed the value $g(x)$.", section="Chains"
                ),
                Choice(
                    "At $g(x)$",
                    right=True,
                    why="The outer function works on $u = g(x)$, so its rate is the one at that $u$.",
                ),
            ],
        ),
        Question(
            "The inner rate is 0, the outer rate 5. What is the rate of the composite?",
            id="zero",
            choices=[
                Choice("0", right=True, why="Rates multiply, and one link that stands still stops the chain."),
                Choice("5", why="That is so only if the inner rate is 1. Rates multiply.", section="Chains"),
                Choice(
                    "It has none, because the inner function stands still",
                    why=(
                        "A function that stands still has a rate: 0. Where both links have a rate, the chain has "
                        "one too."
                    ),
                    section="Chains",
                ),
            ],
        ),
        Question(
            "What makes $e$ a special base?",
            id="e",
            choices=[
                Choice(
                    "$e^x$ grows faster than any other $a^x$",
                    why="$3^x$ grows faster for positive $x$; there is no fastest base.",
                    section="The-curve-that-is-its-own-slope",
                ),
                Choice(
                    "$e^x$ has the same slope everywhere",
                    why="A line has that. The slope of $e^x$ grows with the curve.",
                    section="The-curve-that-is-its-own-slope",
                ),
                Choice(
                    "For $e^x$ the slope equals the height, at every $x$",
                    right=True,
                    why="For any base the slope is a constant times the height; for base $e$ the constant is 1.",
                ),
            ],
        ),
        Question(
            "Why is $(2^x)'$ not $x\\,2^{x-1}$?",
            id="power",
            choices=[
                Choice(
                    "Because the power rule is for a variable base; here the variable is the exponent",
                    right=True,
                    why="$2^x = e^{x \\ln 2}$, a chain, and its slope is $\\ln 2 \\cdot 2^x$.",
                ),
                Choice(
                    "Because the power rule holds only for whole-number exponents",
                    why=(
                        "It holds for every constant exponent, for positive $x$. What matters is where the "
                        "variable stands."
                    ),
                    section="The-curve-that-is-its-own-slope",
                ),
                Choice(
                    "Because 2 is not $e$",
                    why="$e^x$ too is not $x\\,e^{x-1}$. What matters is where the variable stands.",
                    section="The-curve-that-is-its-own-slope",
                ),
            ],
        ),
        Question(
            "The curve of $\\ln P$ over the years is a straight line that rises. What does that say of $P$?",
            id="relative",
            choices=[
                Choice(
                    "It grows by the same number each year",
                    why="Then $P$ itself would be a straight line, and $\\ln P$ would flatten.",
                    section="Relative-growth",
                ),
                Choice(
                    "It grows by the same percentage each year",
                    right=True,
                    why="The slope of $\\ln P$ is $P'/P$, the relative growth. A line has one slope.",
                ),
                Choice(
                    "It does not grow",
                    why="Then $\\ln P$ would be level, and here it rises.",
                    section="Relative-growth",
                ),
            ],
        ),
        Question(
            "Where is $\\sigma(z)$ steepest, and how steep?",
            id="sigmoid",
            choices=[
                Choice(
                    "Where it is nearest to 1, with slope 1",
                    why="There it is almost level: $1 - \\sigma$ is nearly 0, and so is the product.",
                    section="The-sigmoid",
                ),
                Choice(
                    "At $z = 0$, with slope $1/2$",
                    why="$1/2$ is the height at 0. The slope is $1/2$ times $1/2$.",
                    section="The-sigmoid",
                ),
                Choice(
                    "At $z = 0$, with slope $1/4$",
                    right=True,
                    why="$\\sigma(1 - \\sigma)$ is largest where both factors are $1/2$.",
                ),
            ],
        ),
        Question(
            (
                "A model's output is $\\sigma(wx + b)$ with $wx + b = 20$, and it is wrong. Why does the squared "
                "error hardly move $w$?"
            ),
            id="flat",
            choices=[
                Choice(
                    "Because the error is small",
                    why="The output is near 1 and the truth is 0: the error is nearly as large as it can be.",
                    section="In-machine-learning",
                ),
                Choice(
                    "Because the middle link, $\\sigma(1 - \\sigma)$, is almost 0",
                    right=True,
                    why=(
                        "One small link makes the whole chain small. Lesson 08 takes a loss that does not have "
                        "this fault."
                    ),
                ),
                Choice(
                    "Because $w$ does not appear in the error",
                    why="It does, inside the sigmoid: that is what the chain rule is for.",
                    section="In-machine-learning",
                ),
            ],
        ),
    ],
)
