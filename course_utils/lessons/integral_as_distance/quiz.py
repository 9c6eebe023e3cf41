"""The quiz of lesson 02: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "02/quiz",
    "Integral as distance",
    [
        Question(
            (
                "Speed in metres a second is plotted against time in seconds. What is the unit of the area under "
                "the curve?"
            ),
            [
                Choice("metres", True, "Metres per second times seconds: the seconds cancel."),
                Choice(
                    "square metres",
                    why="Area on paper is in square centimetres, but this area is a height in m/s times a width in s.",
                    section="One-steady-stretch",
                ),
                Choice(
                    "metres per second squared",
                    why="That is a slope, a change of speed over time. An area multiplies.",
                    section="One-steady-stretch",
                ),
            ],
            id="unit",
        ),
        Question(
            "On the city trip the left sum equals the right sum exactly, with equal steps of 1 s. Why?",
            [
                Choice(
                    "One second is short enough for any record.",
                    why="Not so: with $h = 1$ s on the first 240 s alone they differ.",
                    section="Left,-right,-trapezoid",
                ),
                Choice(
                    "The trip ends at the speed at which it starts.",
                    True,
                    "Right minus left is $h (v_{end} - v_{start})$; both are 0 here.",
                ),
                Choice(
                    "The curve rises as often as it falls.",
                    why="What counts is only the first and the last value: all others stand in both sums.",
                    section="Left,-right,-trapezoid",
                ),
            ],
            id="left-right",
        ),
        Question(
            "$A(x)$ is the area under a continuous curve from 0 to $x$. What is the slope of $A$ at $x$?",
            [
                Choice(
                    "the curve's slope at $x$",
                    why="A steep curve that is still low gathers little area. What counts is how high it is now.",
                    section="The-area-so-far",
                ),
                Choice(
                    "the curve's height at $x$",
                    True,
                    "The next thin strip has this height: the needle's speed is the odometer's slope.",
                ),
                Choice(
                    "the area divided by $x$",
                    why="That is the mean height so far, an average over the whole past.",
                    section="The-mean-is-an-area-over-a-width",
                ),
            ],
            id="slope",
        ),
        Question(
            "You know that $F$ has the continuous slope $f$. What is the integral of $f$ from 1 to 2?",
            [
                Choice(
                    "$F(2)$",
                    why="That forgets to take off what had gathered at 1: only by chance is $F(1) = 0$.",
                    section="The-fundamental-theorem",
                ),
                Choice(
                    "$f(2) - f(1)$",
                    why="That is the change of the height, not the area under it.",
                    section="The-fundamental-theorem",
                ),
                Choice(
                    "$F(2) - F(1)$",
                    True,
                    "The small changes of $F$ add up to its whole change; a constant added to $F$ cancels.",
                ),
            ],
            id="theorem",
        ),
        Question(
            "A record holds one value each second: 1370 samples. What do you divide its area by to get the mean?",
            [
                Choice("1369 s", True, "The width: 1370 samples bound 1369 pieces."),
                Choice(
                    "1370",
                    why="That counts the fence posts; the width is the length of the fence.",
                    section="The-mean-is-an-area-over-a-width",
                ),
                Choice(
                    "3600",
                    why="That turns seconds into hours; it has nothing to do with how long this trip is.",
                    section="The-mean-is-an-area-over-a-width",
                ),
            ],
            id="mean",
        ),
        Question(
            "Where does the level line of a trip lie, the steady speed that covers the same distance in the same time?",
            [
                Choice(
                    "Where as much time is spent above it as below it",
                    why="A short, steep climb can weigh as much as a long, shallow dip: areas count, not times.",
                    section="The-level-line",
                ),
                Choice(
                    "Halfway between the lowest and the highest speed",
                    why=(
                        "How long each speed lasts counts too: a single peak moves that middle, and hardly the "
                        "distance."
                    ),
                    section="The-level-line",
                ),
                Choice(
                    "Where the area above it equals the area missing below it",
                    True,
                    "Then what is gained is what is lost, and the rectangle has the trip's own area.",
                ),
            ],
            id="level",
        ),
        Question(
            "In machine learning, how are the expected loss and the training loss related?",
            [
                Choice(
                    "They are two names for one number.",
                    why="The expected loss is an integral over all that can come; the training loss knows a sample.",
                    section="Use-it:-an-expected-loss-is-an-integral",
                ),
                Choice(
                    "The training loss is a sample mean that estimates the expected loss, an integral.",
                    True,
                    (
                        "For a fixed guess and a sample drawn independently from $p$, it tends to come closer as "
                        "the sample grows. On the data a model was fitted to it tends to be too low."
                    ),
                ),
                Choice(
                    "The expected loss is the slope of the training loss.",
                    why="No slope is taken. Both are losses, one averaged by $p$, one over a sample.",
                    section="Use-it:-an-expected-loss-is-an-integral",
                ),
            ],
            id="expected",
        ),
    ],
)
