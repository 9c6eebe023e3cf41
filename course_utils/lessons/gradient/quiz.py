"""The quiz of lesson 05: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "05/quiz",
    "Check yourself: partial derivatives and the gradient",
    [
        Question(
            "The dot product of two arrows, neither of length 0, is negative. What does the picture show?",
            id="dot",
            choices=[
                Choice(
                    "The angle between them is more than 90°",
                    right=True,
                    why=(
                        "The cosine of that angle is negative, and the two lengths are positive: the shadow "
                        "falls behind."
                    ),
                ),
                Choice(
                    "They are at right angles",
                    why="Then the shadow has length 0, and so has the dot product.",
                    section="Arrows-and-shadows",
                ),
                Choice(
                    "One of them is shorter than 1",
                    why="Lengths are never negative: they change the size of the dot product, not its sign.",
                    section="Arrows-and-shadows",
                ),
            ],
        ),
        Question(
            "What does $\\frac{\\partial J}{\\partial x}$ measure at a point of the surface?",
            id="partial",
            choices=[
                Choice(
                    "How fast $J$ changes while $x$ and $y$ both grow",
                    why="Only x grows; y is held still. The slope is of the slice along x.",
                    section="Hold-the-others-still",
                ),
                Choice(
                    "How fast $J$ changes with $x$ while $y$ is held still",
                    right=True,
                    why="It is the slope of one slice through the surface, the one in which only x moves.",
                ),
                Choice(
                    "The height of the surface above $x$",
                    why="That is $J$ itself; a partial derivative is a slope.",
                    section="Hold-the-others-still",
                ),
            ],
        ),
        Question(
            (
                "Document A says the gradient points in the direction of the steepest increase; document B says that "
                "it tells us the direction to move in to reduce the loss. Which way do you step to reduce it?"
            ),
            id="two_documents",
            choices=[
                Choice(
                    "Along the gradient, as B says",
                    why=(
                        "The gradient itself points uphill. B's own formula has the minus: old weight minus "
                        "learning rate times gradient."
                    ),
                    section="The-gradient",
                ),
                Choice(
                    "Against the gradient: minus it",
                    right=True,
                    why=(
                        "The gradient tells the direction by pointing the other way. The minus in the formula of "
                        "both documents turns it round."
                    ),
                ),
                Choice(
                    "At right angles to it",
                    why="There the rate is 0: a short step across leaves the loss nearly as it was.",
                    section="Direction-against-rate",
                ),
            ],
        ),
        Question(
            "At some place the gradient has length 3. Which rate can no direction have there?",
            id="rate",
            choices=[
                Choice("0", why="Straight across the gradient the rate is 0.", section="Direction-against-rate"),
                Choice(
                    "-3",
                    why="Straight against the gradient the rate is -3: the steepest way down.",
                    section="Direction-against-rate",
                ),
                Choice(
                    "4",
                    right=True,
                    why=(
                        "The rate is 3 times a cosine, so it lies between -3 and 3. Only an arrow that is not of "
                        "length 1 could make it look larger."
                    ),
                ),
            ],
        ),
        Question(
            "You walk along a contour of a smooth surface, where the gradient is not 0. How does the gradient lie?",
            id="contour",
            choices=[
                Choice(
                    "At right angles to your path",
                    right=True,
                    why=(
                        "Along a contour the height stays, so the rate is 0, and a dot product of 0 means a "
                        "right angle."
                    ),
                ),
                Choice(
                    "Along your path",
                    why="Then the height would change as fast as it can; on a contour it does not change at all.",
                    section="At-right-angles-to-the-contours",
                ),
                Choice(
                    "It is 0 on the whole contour",
                    why="Only the rate along the contour is 0. Across it the surface may be as steep as you like.",
                    section="At-right-angles-to-the-contours",
                ),
            ],
        ),
        Question(
            (
                "On a long, narrow valley you follow minus the gradient from a place on its side. Where does it "
                "lead at first?"
            ),
            id="homeward",
            choices=[
                Choice(
                    "Straight to the lowest point",
                    why="That happens on round bowls and on lucky lines. Downhill is not homeward.",
                    section="At-right-angles-to-the-contours",
                ),
                Choice(
                    "Mostly across the valley, down to its bed",
                    right=True,
                    why=(
                        "The steep side has the larger slope and wins; along the bed there is little slope. "
                        "Lesson 06 shows what that costs."
                    ),
                ),
                Choice(
                    "Along the valley, at the same height",
                    why="At the same height means along a contour; minus the gradient crosses it at a right angle.",
                    section="At-right-angles-to-the-contours",
                ),
            ],
        ),
        Question(
            "You give one weight in other units, so that its number becomes a hundred times as large. "
            "No entry of the gradient is 0. What happens to minus the gradient?",
            id="units",
            choices=[
                Choice(
                    "Nothing: it is a property of the surface",
                    why="Its entries are slopes for each unit, so they depend on the units; "
                    "and 'at right angles' depends on how the picture is stretched.",
                    section="At-right-angles-to-the-contours",
                ),
                Choice(
                    "Its entry for that weight becomes a hundred times smaller, and it points elsewhere",
                    right=True,
                    why="The same change of the loss is spread over a hundred times as many units. "
                    "The new arrow is another direction of the same landscape.",
                ),
                Choice(
                    "All of its entries become a hundred times smaller",
                    why="Only the slope along that weight changes: the others are still for each of their own units.",
                    section="At-right-angles-to-the-contours",
                ),
            ],
        ),
        Question(
            "A network has 4,810 weights. Why is it not trained with central differences?",
            id="cost",
            choices=[
                Choice(
                    "They are not exact",
                    why="With a good h they are right to several digits, and training does not need more. "
                    "It is the price that forbids them.",
                    section="Checking-a-gradient",
                ),
                Choice(
                    "Every single gradient would need 9,620 values of the loss",
                    right=True,
                    why=(
                        "Two for each weight, for each step of a descent. As a check of a formula, at a few "
                        "places, they are excellent."
                    ),
                ),
                Choice(
                    "They work for two weights at most",
                    why="They work for any number of weights, one at a time; that is the trouble.",
                    section="Checking-a-gradient",
                ),
            ],
        ),
        Question(
            "All entries of the gradient are 0 at a place. What do you know?",
            id="zero",
            choices=[
                Choice(
                    "It is the lowest point of the surface",
                    why=(
                        "It may be. But it may also be a top, or a level place on a slope: at each of them the "
                        "gradient is 0 too."
                    ),
                    section="The-gradient",
                ),
                Choice(
                    "The surface is level just there; the place may be the lowest around, the highest, or neither",
                    right=True,
                    why=(
                        "Every rate is 0 there, in each direction. Which of them it is, the gradient at that one "
                        "place does not tell."
                    ),
                ),
                Choice(
                    "The surface is level everywhere",
                    why="A gradient belongs to one place; a step away it may be anything.",
                    section="The-gradient",
                ),
            ],
        ),
    ],
)
