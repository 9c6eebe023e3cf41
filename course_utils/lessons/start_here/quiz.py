"""The quiz of lesson 00: four questions about the marble."""

from course_utils.practice import Choice, Question, Quiz

quiz = Quiz(
    "00/quiz",
    "A marble in fog",
    [
        Question(
            "At some place the slope is $-2$. Which way does a marble step that goes downhill?",
            [
                Choice("To the right, where $\\theta$ is larger", True, "A negative slope falls to the right, and taking off a negative number adds."),
                Choice("To the left, where $\\theta$ is smaller", False, "There the ground rises: a negative slope falls to the right.", "Which-way-is-down"),
                Choice("It stays where it is", False, "It would stay only where the slope is 0.", "Which-way-is-down"),
            ],
            id="negative_slope",
        ),
        Question(
            "A model learns, and its loss grows from step to step. What do you try first?",
            [
                Choice("A smaller learning rate", True, "The steps may be overshooting the floor, each farther than the last, like rate 1.05 here."),
                Choice("More steps", False, "A walk that flees only gets farther away.", "How-far-to-step"),
                Choice("A larger learning rate", False, "If the steps overshoot, longer ones overshoot more.", "How-far-to-step"),
            ],
            id="growing_loss",
        ),
        Question(
            "Why do the steps get shorter as the marble nears the floor, though the learning rate stays the same?",
            [
                Choice("The slope gets smaller", True, "A step is the learning rate times the slope, and at the floor the slope is 0."),
                Choice("The marble gets tired", False, "Nothing is used up: the same line runs at every step.", "How-far-to-step"),
                Choice("The program divides by the number of the step", False, "Look at the line again: the step's number is not in it.", "The-line-that-learns"),
            ],
            id="shorter_steps",
        ),
        Question(
            "What is the area under the slope, from the floor to where the marble lies?",
            [
                Choice("The height of the marble above the floor", True, "Slopes added up along the way give the height: that is an integral."),
                Choice("The slope where the marble lies", False, "That is the last height of the orange line, not the area under it.", "The-fog-lifts"),
                Choice("The number of steps to the floor", False, "The area knows nothing of the learning rate, and the steps depend on it.", "The-fog-lifts"),
            ],
            id="area",
        ),
    ],
)
