"""The quiz of lesson 06: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

_RULE, _WHY, _RAVINE, _FLAT, _SUM, _LOCAL = (
    "The-rule",
    "Why:-one-factor-a-step",
    "A-ravine",
    "Minima,-saddles,-starts",
    "The-loss-lost-is-the-slope-added-up",
    "Where-the-threshold-stops-holding",
)

quiz = Quiz(
    "06/quiz",
    "Gradient descent",
    [
        Question(
            "On a parabola a walk swings from side to side and comes nearer. What do you know of its learning rate?",
            [
                Choice(
                    "It is too large: above $2/\\lambda$",
                    why="Above $2/\\lambda$ each swing is longer than the last.",
                    section=_WHY,
                ),
                Choice(
                    "It lies between $1/\\lambda$ and $2/\\lambda$",
                    True,
                    "The factor $1 - \\alpha\\lambda$ is between $-1$ and 0: it changes sides and shrinks.",
                ),
                Choice(
                    "It is too small: below $1/\\lambda$",
                    why="Below $1/\\lambda$ the factor is positive: the walk stays on its side.",
                    section=_WHY,
                ),
            ],
            id="swing",
        ),
        Question(
            (
                "You start twice as far from the lowest point of a parabola. What becomes of the largest rate "
                "that comes home?"
            ),
            [
                Choice(
                    "It stays the same",
                    True,
                    (
                        "The factor $1 - \\alpha\\lambda$ knows the curvature only, not the place: on a parabola "
                        "the curvature is the same everywhere."
                    ),
                ),
                Choice(
                    "It is halved, because the slope is doubled",
                    why="The slope is doubled, but so is the way home.",
                    section=_WHY,
                ),
                Choice(
                    "It is doubled, because the way is longer",
                    why="The steps grow with the way by themselves: the slope is steeper out there.",
                    section=_WHY,
                ),
            ],
            id="start_far",
        ),
        Question(
            "A ravine has curvatures 1 and 100. Why is descent slow there?",
            [
                Choice(
                    "The steep direction bounds the rate, and at such a rate the flat one crawls",
                    True,
                    "The rate must stay below $2/100$, so a step takes off less than a fiftieth of the flat distance.",
                ),
                Choice(
                    "The gradient points along the ravine and misses the walls",
                    why="It is the other way round: nearly everywhere it points across, at the steep walls.",
                    section=_RAVINE,
                ),
                Choice(
                    "The loss is higher in a ravine",
                    why="How high the loss is does not enter the rule; the curvatures do.",
                    section=_RAVINE,
                ),
            ],
            id="ravine",
        ),
        Question(
            "At the origin the gradient of $x^2 - y^2$ is 0. What is the origin?",
            [
                Choice(
                    "a minimum, for the gradient is 0",
                    why="Check both ways: along $y$ the loss falls from there. It is a saddle.",
                    section=_FLAT,
                ),
                Choice(
                    "a maximum, for $-y^2$ points down",
                    why="Check both ways: along $x$ the loss rises from there. It is a saddle.",
                    section=_FLAT,
                ),
                Choice(
                    "a saddle", True, "The curvature is 2 along $x$ and $-2$ along $y$: up one way, down the other."
                ),
            ],
            id="saddle",
        ),
        Question(
            (
                'Document B: "This repeats until the model finds weights that minimize the loss." What does '
                "descent promise on a smooth loss, with a rate that is small enough?"
            ),
            [
                Choice(
                    "It finds the lowest point of all",
                    why="It finds what lies downhill from its start: that may be the shallower hollow.",
                    section=_FLAT,
                ),
                Choice(
                    "Unless the gradient is 0 already, each step lowers the loss",
                    True,
                    "That is all. Where it ends depends on the start; some losses have no lowest point at all.",
                ),
                Choice(
                    "After enough steps the gradient is exactly 0",
                    why=(
                        "Each step leaves a share of the way. It comes as near as you like, and as a rule never "
                        "arrives: somebody must stop it."
                    ),
                    section=_FLAT,
                ),
            ],
            id="promise",
        ),
        Question(
            "Along the path of a descent, what does the integral of $\\nabla J \\cdot d\\theta$ give?",
            [
                Choice(
                    "the length of the path",
                    why="The length adds up the steps alone; here each counts by the slope along it.",
                    section=_SUM,
                ),
                Choice(
                    "the loss at the end minus the loss at the start",
                    True,
                    (
                        "Slope times step is the change of a small piece. Added up, that is the whole change: "
                        "below 0 on the way down."
                    ),
                ),
                Choice(
                    "0, because the gradient is 0 at the end",
                    why="The pieces before the end count: there the gradient was not 0.",
                    section=_SUM,
                ),
            ],
            id="integral",
        ),
        Question(
            "On $J = w^4$ a rate of 0.1 comes nearer from $w = 1$ and flees from $w = 3$. How can that be?",
            [
                Choice(
                    "The curvature $12w^2$ grows outwards, so the threshold is another at each place",
                    True,
                    "$2/\\lambda_{max}$ is exact on a quadratic only; elsewhere it is a local guide.",
                ),
                Choice(
                    "The minimum is farther away from 3",
                    why="On a parabola distance would not matter. Here the curvature changes.",
                    section=_LOCAL,
                ),
                Choice("$w^4$ has no minimum", why="It has one, at 0.", section=_LOCAL),
            ],
            id="quartic",
        ),
        Question(
            "Centring the waits raises the largest rate from 0.00019 to 0.00543. What did it change?",
            [
                Choice(
                    "the geyser's record",
                    why="Not one eruption changed; each wait was only counted from another zero.",
                    section="How-large-may-a-step-be?",
                ),
                Choice(
                    "how the two weights share the work: $b$ and $w$ are no longer entangled",
                    True,
                    "With mean 0 the Hessian is diagonal, and its largest curvature falls from 10,423 to 368.3.",
                ),
                Choice(
                    "the best line",
                    why="It is the same line, its intercept counted at the mean wait.",
                    section="How-large-may-a-step-be?",
                ),
            ],
            id="centring",
        ),
    ],
)
