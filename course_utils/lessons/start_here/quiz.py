"""The quiz of lesson 00: six questions about the marble."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "00/quiz",
    "A marble in fog",
    [
        Question(
            "At some place the slope is $-2$. Which way must the marble step to go downhill?",
            [
                Choice(
                    "To the right, where $\\theta$ is larger",
                    True,
                    "Where the slope is negative the ground falls to the right, and taking off a negative number adds.",
                ),
                Choice(
                    "To the left, where $\\theta$ is smaller",
                    False,
                    "That way the ground rises: with a negative slope it falls to the right.",
                    "Which-way-is-down",
                ),
                Choice("It stays where it is", False, "It would stay only where the slope is 0.", "Which-way-is-down"),
            ],
            id="negative_slope",
        ),
        Question(
            "What does the sign $:=$ in $\\theta := \\theta - \\alpha \\cdot \\nabla J(\\theta)$ say?",
            [
                Choice(
                    "The new $\\theta$ becomes the old one minus the step",
                    True,
                    "The right side is worked out with the old value; the result is the new one.",
                ),
                Choice("Both sides are equal", False, "Then the step would have to be 0.", "The-line-that-learns"),
                Choice(
                    "The gradient is defined by $\\theta$",
                    False,
                    "The gradient is on the right, already known; it is $\\theta$ that changes.",
                    "The-line-that-learns",
                ),
            ],
            id="becomes",
        ),
        Question(
            (
                "At which of these rates does the marble swing from side to side and come ever nearer to the "
                "floor of this valley?"
            ),
            [
                Choice(
                    "$\\alpha = 0.9$",
                    True,
                    "Each step lands on the other side, 0.8 times as far from the floor as before.",
                ),
                Choice(
                    "$\\alpha = 0.05$",
                    False,
                    "It comes nearer too, but it stays on its side: each step leaves 0.9 of the way.",
                    "How-far-to-step",
                ),
                Choice(
                    "$\\alpha = 1.05$",
                    False,
                    "It swings, but each step lands 1.1 times as far away: it flees.",
                    "How-far-to-step",
                ),
            ],
            id="which_rate",
        ),
        Question(
            "A model learns, and its loss grows from step to step. What do you try first?",
            [
                Choice(
                    "A smaller learning rate",
                    True,
                    "The steps may be overshooting the floor, each farther than the last, like rate 1.05 here.",
                ),
                Choice("More steps", False, "A walk that flees only gets farther away.", "How-far-to-step"),
                Choice(
                    "A larger learning rate",
                    False,
                    "If the steps overshoot, longer ones overshoot more.",
                    "How-far-to-step",
                ),
            ],
            id="growing_loss",
        ),
        Question(
            "Why do the steps get shorter as the marble nears the floor, though the learning rate stays the same?",
            [
                Choice(
                    "The slope gets nearer to 0",
                    True,
                    "A step is the learning rate times the slope, and at the floor the slope is 0.",
                ),
                Choice(
                    "The marble gets tired",
                    False,
                    "Nothing is used up: the same line runs at every step.",
                    "How-far-to-step",
                ),
                Choice(
                    "The program divides by the number of the step",
                    False,
                    "Look at the line again: the step's number is not in it.",
                    "The-line-that-learns",
                ),
            ],
            id="shorter_steps",
        ),
        Question(
            "What is the area under the slope, from the floor to where the marble lies?",
            [
                Choice(
                    "The height of the marble above the floor",
                    True,
                    "Slope times width, added up along the way, gives the height: that is an integral.",
                ),
                Choice(
                    "The slope where the marble lies",
                    False,
                    "That is the last height of the dashed line, not the area under it.",
                    "The-fog-lifts",
                ),
                Choice(
                    "The number of steps to the floor",
                    False,
                    "The area knows nothing of the learning rate, and the steps depend on it.",
                    "The-fog-lifts",
                ),
            ],
            id="area",
        ),
    ],
)
