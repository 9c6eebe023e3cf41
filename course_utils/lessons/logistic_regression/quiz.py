"""The quiz of lesson 08: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "08/quiz",
    "Logistic regression",
    [
        Question(
            (
                "Among the seven flights with distress, the number of rings hardly depends on temperature. Why "
                "did that say so little about the risk?"
            ),
            [
                Choice(
                    "Seven points are too few for any line.",
                    why=(
                        "Few they are, but more of the same kind would not help: what is missing is another kind "
                        "of flight."
                    ),
                    section="The-record",
                ),
                Choice(
                    "The flights without distress were left out, so no share of flights can be seen.",
                    True,
                    "Below 65 °F it was 4 of 4 flights, from 65 °F on 3 of 19: the denominators were missing.",
                ),
                Choice(
                    "Temperature was not measured exactly.",
                    why="It was known well enough. The flights without distress carried the information.",
                    section="The-record",
                ),
            ],
            id="selection",
        ),
        Question(
            "The fit gives 0.9996 at 31 °F. Which statement is right?",
            [
                Choice(
                    "It is the chance that the shuttle would be lost.",
                    why="It is the chance of distress in at least one ring. All seven flights with distress came back.",
                    section="What-it-may-not-say",
                ),
                Choice(
                    (
                        "It is the fitted chance of distress in at least one O-ring, carried on to a temperature "
                        "at which no flight was made."
                    ),
                    True,
                    "The flights lie between 53 °F and 81 °F; at 31 °F the model is trusted 22 °F beyond them.",
                ),
                Choice(
                    "It is certain within 0.04 %.",
                    why="The estimate is near 1, but its 95 % band begins at 0.48.",
                    section="What-it-may-not-say",
                ),
            ],
            id="explosion",
        ),
        Question(
            "The weight is $-0.2322$ per °F. What does a degree more do?",
            [
                Choice(
                    "The probability falls by 0.2322.",
                    why="That is the log-odds. Five degrees would take more than all of the probability away.",
                    section="A-probability-from-a-line",
                ),
                Choice(
                    "The odds are multiplied by 0.793, at every temperature.",
                    True,
                    "$e^{-0.2322} = 0.793$. The probability's slope is $w\\,p(1-p)$, in size 0.058 at most.",
                ),
                Choice(
                    "The probability is multiplied by 0.793, at every temperature.",
                    why="The odds are. For a small probability that is nearly the same; for a large one it is not.",
                    section="A-probability-from-a-line",
                ),
            ],
            id="degree",
        ),
        Question(
            "Why is the loss made of logarithms of the factors, and not of the product itself?",
            [
                Choice(
                    (
                        "A sum can be differentiated term by term, and a product of many small factors becomes 0 in "
                        "the computer; both are largest for the same curve."
                    ),
                    True,
                    "The logarithm rises steadily, so the best curve is the same; only the numbers become friendly.",
                ),
                Choice(
                    "The logarithm makes a bad curve good.",
                    why="It changes no order: a curve with the larger product has the smaller loss.",
                    section="The-loss",
                ),
                Choice(
                    "Because probabilities must be negative.",
                    why=(
                        "Probabilities lie from 0 to 1. Their logarithms are negative or 0, which is why the "
                        "loss has a minus."
                    ),
                    section="The-loss",
                ),
            ],
            id="logarithm",
        ),
        Question(
            "In the gradient $X^T(p - y)/n$, where is the factor $p(1-p)$ of the sigmoid's derivative?",
            [
                Choice(
                    "It cancels: the derivative of the loss in $p$ is $(p - y)/(p(1-p))$.",
                    True,
                    (
                        "So a confident wrong answer keeps its full push; with squared errors the factor would "
                        "stay and weaken it."
                    ),
                ),
                Choice(
                    "It is left out because it is small.",
                    why="It is not left out: it cancels exactly, in two lines of algebra.",
                    section="Its-gradient",
                ),
                Choice(
                    "It is inside $X$.",
                    why="$X$ holds the inputs and a column of ones, nothing else.",
                    section="Its-gradient",
                ),
            ],
            id="cancels",
        ),
        Question(
            "What does standardising the temperatures change?",
            [
                Choice(
                    "The fitted probabilities, which become more exact.",
                    why="Each probability of the best fit stays the same: it is the same line in another unit.",
                    section="Scale-first",
                ),
                Choice(
                    (
                        "The shape of the loss: the gorge becomes a bowl, and descent gets to its lowest point "
                        "in few steps."
                    ),
                    True,
                    (
                        "The condition number falls from over 800,000 to about 2. The answer, taken back to "
                        "degrees, is the same."
                    ),
                ),
                Choice(
                    "Nothing; it is a habit.",
                    why="In degrees, 300 steps at the largest safe rate hardly move the bias.",
                    section="Scale-first",
                ),
            ],
            id="scaling",
        ),
        Question(
            "Why not let gradient descent maximise the accuracy itself?",
            [
                Choice(
                    "Accuracy is not interesting.",
                    why="It often is, for reading a result. It is of no use for finding the way.",
                    section="Use-it:-a-classifier",
                ),
                Choice(
                    "Its derivative is too costly to compute.",
                    why="It costs nothing: it is 0 nearly everywhere.",
                    section="Use-it:-a-classifier",
                ),
                Choice(
                    "It is a step function of the weights: its derivative is 0, or there is none.",
                    True,
                    (
                        "A slope of 0 says nothing about the direction. The cross-entropy has a slope and "
                        "punishes confident errors most."
                    ),
                ),
            ],
            id="accuracy",
        ),
        Question(
            "At 31 °F the 95 % band runs from 0.48 to 0.9999999. In plain words?",
            [
                Choice(
                    "The probability is 0.48 on a good day and 0.9999999 on a bad one.",
                    why="The band is about what we know, not about days.",
                    section="What-it-may-not-say",
                ),
                Choice(
                    (
                        "Even if the model is right at 31 °F, the 23 flights leave everything open from an even "
                        "chance to near certainty."
                    ),
                    True,
                    "None of it is a small risk. Whether the model holds at 31 °F, the band cannot say.",
                ),
                Choice(
                    "There is a chance of 95 % of distress.",
                    why=(
                        "The 95 % is how often bands made this way would hold the true value, if the model is "
                        "right and the record large enough."
                    ),
                    section="What-it-may-not-say",
                ),
            ],
            id="band",
        ),
    ],
)
