"""The quiz of lesson 07: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "07/quiz",
    "Optimisers",
    [
        Question(
            "In a ravine, plain descent is slow. What holds it up?",
            [
                Choice(
                    "The gradient along the floor is wrong.",
                    why="It is right, only small: the floor is nearly level.",
                    section="The-record",
                ),
                Choice(
                    "The steep walls set the rate, and at that rate the floor's small slope moves it little.",
                    True,
                    "One rate serves both directions: below 2 over the largest curvature.",
                ),
                Choice(
                    "It stops at the first flat place.",
                    why="It goes on as long as the slope is not zero; it only goes slowly.",
                    section="The-record",
                ),
            ],
            id="ravine",
        ),
        Question(
            "How does momentum help in a ravine?",
            [
                Choice(
                    "It makes the rate larger in every direction.",
                    why=(
                        "Across the ravine the slopes change sign and cancel in the velocity; only steady slopes "
                        "add up."
                    ),
                    section="Momentum",
                ),
                Choice(
                    "Slopes that change sign cancel in the velocity, steady ones add up.",
                    True,
                    "Along the floor it goes up to 1/(1 - beta) times as fast, across the walls it does not.",
                ),
                Choice(
                    "It finds the direction of the minimum from the curvature.",
                    why="It knows only slopes, the new one and a memory of the old ones.",
                    section="Momentum",
                ),
            ],
            id="momentum",
        ),
        Question(
            "All gradients of a problem are multiplied by 1000. What happens to RMSProp's steps (leave epsilon aside)?",
            [
                Choice(
                    "They are 1000 times as long.",
                    why="Those of plain descent would be. Here the root of the mean square grows 1000 times too.",
                    section="RMSProp",
                ),
                Choice("They stay as they are.", True, "Slope over typical slope: the factor cancels."),
                Choice(
                    "They are 1000 times shorter.",
                    why="That would be so if it divided by the mean square without the root.",
                    section="RMSProp",
                ),
            ],
            id="scale",
        ),
        Question(
            "Why does Adam divide m by $1 - \\beta_1^t$?",
            [
                Choice(
                    "To make the steps shrink as training goes on.",
                    why="The correction fades: it tends to 1. What shrinks the steps, if anything, is a schedule.",
                    section="Adam",
                ),
                Choice(
                    "m starts at 0, so at first it is too small by just this factor.",
                    True,
                    "On a steady slope g, after t steps m is exactly $(1 - \\beta_1^t)\\,g$.",
                ),
                Choice(
                    "To keep the division from failing when the slope is 0.",
                    why="That is what epsilon is for.",
                    section="Adam",
                ),
            ],
            id="bias",
        ),
        Question(
            "A mini-batch gradient is right *on average* (statisticians say unbiased). What does that mean?",
            [
                Choice(
                    "Its mean over all batches that could be drawn is the full gradient.",
                    True,
                    "Each one is off, some to this side and some to that; their mean is not.",
                ),
                Choice(
                    "Each batch has the gradient of the whole record.",
                    why="Only a batch of all rows is sure to have it. One batch may even point the wrong way.",
                    section="Mini-batches",
                ),
                Choice(
                    "Its noise vanishes near the minimum.",
                    why="At the minimum the mean is 0, but single rows still pull to either side.",
                    section="The-noise-ball",
                ),
            ],
            id="unbiased",
        ),
        Question(
            "Mini-batch descent at a small constant rate hovers about the minimum. What makes its ball smaller?",
            [
                Choice("more steps", why="It hovers for ever: waiting does not help.", section="The-noise-ball"),
                Choice(
                    "a smaller rate or larger batches",
                    True,
                    "For small rates the variance is about proportional to the rate over the batch.",
                ),
                Choice(
                    "a start nearer to the minimum",
                    why="The start is soon forgotten; the ball is the same.",
                    section="The-noise-ball",
                ),
            ],
            id="ball",
        ),
        Question(
            (
                "Robbins and Monro ask that the rates add up to infinity, and their squares to something finite. "
                "Why the first?"
            ),
            [
                Choice("So that the noise dies out.", why="That is what the second is for.", section="Schedules"),
                Choice(
                    "So that the walk can come from any distance.",
                    True,
                    "If the rates had a finite sum, a distant minimum might be out of reach.",
                ),
                Choice(
                    "So that the loss falls in every step.",
                    why="With mini-batches no schedule promises that.",
                    section="Schedules",
                ),
            ],
            id="robbins",
        ),
        Question(
            "Adam arrived first on one loss. What does that say about the next one?",
            [
                Choice(
                    "That Adam will be first there too.",
                    why="On the saddle of this lesson plain descent was first.",
                    section="The-race",
                ),
                Choice(
                    "Little: the order depends on the loss, the start and how each rate was tuned.",
                    True,
                    "So compare on your own problem, each rule tuned with the same care.",
                ),
                Choice(
                    "That its default rate is right there.",
                    why="On Old Faithful's raw loss the default 0.001 was far too small.",
                    section="The-race",
                ),
            ],
            id="winner",
        ),
    ],
)
