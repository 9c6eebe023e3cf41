"""The quiz of lesson 01: ideas, not arithmetic."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "01/quiz",
    "Check yourself: derivative as speed",
    [
        Question(
            "Two dots of a distance-time record are joined by a line. What is its slope?",
            id="slope",
            choices=[
                Choice(
                    "The average speed between the two moments",
                    right=True,
                    why="Change of distance over change of time: that is the average speed, whatever happened between.",
                ),
                Choice(
                    "The speed at the first of the two moments",
                    why="Two dots say nothing about a single moment; for that, the second must come ever nearer.",
                    section="Average-speed",
                ),
                Choice(
                    "The distance run between them",
                    why="That is only the rise of the line; the slope divides it by the run.",
                    section="Average-speed",
                ),
            ],
        ),
        Question(
            "You drive out at 40 km/h and back the same way at 60 km/h. What is the average speed of the whole trip?",
            id="trip",
            choices=[
                Choice(
                    "50 km/h",
                    why="Half of the road is not half of the time: the slow half lasts longer and weighs more.",
                    section="Average-speed",
                ),
                Choice(
                    "Less than 50 km/h",
                    right=True,
                    why=(
                        "Total distance over total time: more time is spent at 40, so the average, 48 km/h, lies "
                        "nearer to 40."
                    ),
                ),
                Choice(
                    "More than 50 km/h",
                    why="The faster half is over sooner, so it weighs less, not more.",
                    section="Average-speed",
                ),
            ],
        ),
        Question(
            "Why may you not simply put $h = 0$ into $\\frac{f(t+h) - f(t)}{h}$?",
            id="zero",
            choices=[
                Choice(
                    "Because the result would be 0",
                    why="The rise is 0, but so is the run: 0 divided by 0 is no number at all.",
                    section="The-derivative",
                ),
                Choice(
                    "Because computers cannot hold numbers that small",
                    why="Rounding is a problem of its own; here the mathematics itself has no answer at 0.",
                    section="The-derivative",
                ),
                Choice(
                    "Because both points would be the same, and one point fixes no line",
                    right=True,
                    why="0/0 says nothing. The limit asks instead what the quotient approaches for $h$ near 0.",
                ),
            ],
        ),
        Question(
            "A car's position falls steadily while its clock runs. What does its derivative do?",
            id="falling",
            choices=[
                Choice(
                    "It is negative and constant",
                    right=True,
                    why="Position goes down by the same amount in each second: a negative slope that does not change.",
                ),
                Choice(
                    "It falls steadily too",
                    why=(
                        "A falling derivative would mean a curve that bends downwards; a steady fall is a "
                        "straight line, with one slope."
                    ),
                    section="The-derivative-is-a-function",
                ),
                Choice(
                    "It is 0, because the speed does not change",
                    why="The speed does not change, but it is not 0: the car moves.",
                    section="The-derivative-is-a-function",
                ),
            ],
        ),
        Question(
            "Where a smooth position curve has its highest point, and not at either end, its derivative is",
            id="top",
            choices=[
                Choice(
                    "greatest",
                    why="The height is greatest there; the slope is what the tangent shows.",
                    section="The-derivative-is-a-function",
                ),
                Choice(
                    "0",
                    right=True,
                    why="At the top the tangent is level: the car stands for an instant before it turns back.",
                ),
                Choice(
                    "not defined",
                    why="It would be at a sharp corner; a smooth top has a level tangent.",
                    section="Where-there-is-no-derivative",
                ),
            ],
        ),
        Question(
            "However far you magnify a curve about a point, it shows the same corner. What follows?",
            id="corner",
            choices=[
                Choice(
                    "The derivative there is 0",
                    why="A level tangent would look like a level line under the microscope, not like a corner.",
                    section="Where-there-is-no-derivative",
                ),
                Choice(
                    "The slopes from left and right differ: no derivative there",
                    right=True,
                    why=(
                        "For $|t|$ they stay -1 and +1 at every $h$. A thousand times alone would prove nothing: "
                        "a small bend opens up later."
                    ),
                ),
                Choice(
                    "The derivative there is the mean of the two slopes",
                    why="A central difference would give that mean, and be wrong: there is no tangent.",
                    section="Where-there-is-no-derivative",
                ),
            ],
        ),
        Question(
            "For a smooth curve and moderate $h$, why does the central difference beat the forward difference?",
            id="central",
            choices=[
                Choice(
                    "It uses two values instead of one",
                    why="Both use two values of the function.",
                    section="From-both-sides",
                ),
                Choice(
                    "It divides by a larger number, so its result is smaller",
                    why="The change over $2h$ is divided by $2h$, so the size of the divisor decides nothing.",
                    section="From-both-sides",
                ),
                Choice(
                    "What the curve's bending does to the two sides cancels",
                    right=True,
                    why=(
                        "The leading errors of the two sides are equal and opposite, so the error falls with "
                        "$h^2$ instead of $h$."
                    ),
                ),
            ],
        ),
        Question(
            "The slope of a loss at the present weight is $-4$. Which way should the weight go?",
            id="weight",
            choices=[
                Choice(
                    "Up",
                    right=True,
                    why="A negative slope: the loss falls as the weight rises, at least for a small step.",
                ),
                Choice(
                    "Down, because the slope is negative",
                    why=(
                        "A negative slope means that a larger weight has a smaller loss: step against the slope, "
                        "not with it."
                    ),
                    section="In-machine-learning",
                ),
                Choice(
                    "It should stay, because the loss is falling",
                    why="The weight stays only where the slope is 0.",
                    section="In-machine-learning",
                ),
            ],
        ),
    ],
)
