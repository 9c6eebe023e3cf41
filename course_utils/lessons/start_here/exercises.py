"""The exercises of lesson 00: short ones, so that each of the course's tools is met once."""

from typing import Any

from course_utils.maths.descent import gradient_descent, steps_to_reach
from course_utils.maths.valley import valley_slope
from course_utils.practice import Card, Exercise, FormulaAnswer, Function, Number, Slip

START, NEAR = 1.8, 0.001


def _steps_needed(rate: float) -> int:
    return steps_to_reach(gradient_descent(valley_slope, START, rate, 200), 0.0, NEAR)


slope_here = Exercise(
    id="00/slope_here",
    title="The slope under the marble",
    question=(
        "The slope of this ground at $\\theta$ is $2\\theta$. Write it as a function, so that `slope(1.8)` gives 3.6."
    ),
    stub="""
        def slope(theta):
            return ...
        """,
    solution="""
        def slope(theta):
            return 2 * theta
        """,
    slips=[
        Slip(
            """
            def slope(theta):
                return theta**2
            """,
            "That is the height of the ground. The slope is asked for: how steep it is, $2\\theta$.",
        ),
        Slip(
            """
            def slope(theta):
                return theta
            """,
            "That is half the slope: it is $\\theta$, and $2\\theta$ is asked for.",
        ),
        Slip(
            """
            def slope(theta):
                return 3.6
            """,
            "That is the slope at 1.8 only. Use `theta`, so that it is right everywhere.",
        ),
        Slip(
            "lambda theta: 2 + theta",
            "That adds 2 to `theta`. The slope $2\\theta$ is a product: Python writes times as `*`.",
        ),
        Slip(
            "lambda theta: 2**theta",
            "Two stars make a power, 2 to the `theta`. Python writes times as one star.",
        ),
        Slip(
            "lambda theta: 2",
            "That is the factor alone. The slope changes with $\\theta$: multiply by `theta`.",
        ),
        Slip(
            "lambda theta: theta + 1.8",
            "That doubles `theta` only where it is 1.8. Multiply, so that it is right everywhere.",
        ),
        Slip(
            "lambda theta: 2 * theta**2",
            "That is twice the square, and $2\\theta$ is twice `theta` itself.",
        ),
        Slip(
            "lambda theta: int(2 * theta)",
            "The decimals are cut off: return the product as it is.",
        ),
    ],
    check=Function(lambda theta: 2 * theta, [1.8, -0.5, 0.0, 3.257]),
    hints=["Python writes $2\\theta$ as `2 * theta`."],
    why="At 1.8 the slope is 3.6; left of the floor it is negative, and the arrow turns round.",
    section="Your-first-exercise",
)


def try_out(answer: Any) -> Card:
    """The card that `answer` would get in the first exercise. It is only shown: your progress stays as it is."""
    return Card(slope_here, slope_here.judge(answer))


new_weight = Exercise(
    id="00/new_weight",
    title="One step of learning",
    question="Write document B's sentence in Python: new weight = old weight - learning rate times gradient.",
    stub="""
        def new_weight(old_weight, learning_rate, gradient):
            return ...
        """,
    solution="""
        def new_weight(old_weight, learning_rate, gradient):
            return old_weight - learning_rate * gradient
        """,
    slips=[
        Slip(
            """
            def new_weight(old_weight, learning_rate, gradient):
                return old_weight + learning_rate * gradient
            """,
            "That climbs: the gradient points uphill, so the step is taken off.",
        ),
        Slip(
            """
            def new_weight(old_weight, learning_rate, gradient):
                return old_weight - gradient
            """,
            "The learning rate is missing: it says how far to step.",
        ),
        Slip(
            """
            def new_weight(old_weight, learning_rate, gradient):
                return old_weight - learning_rate
            """,
            "The gradient is missing: without it, no step knows which way is down.",
        ),
        Slip(
            """
            def new_weight(old_weight, learning_rate, gradient):
                return learning_rate * gradient
            """,
            "That is the step. Take it off the old weight to get the new one.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: (old_weight - learning_rate) * gradient",
            (
                "The brackets take the rate off the weight first. Multiply rate and gradient first, then take "
                "the product off."
            ),
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: -learning_rate * gradient",
            "That is the change alone. Add it to the old weight to get the new one.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight",
            "That gives the old weight back, without the step: return the new one.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - gradient / learning_rate",
            "That divides by the learning rate, so a smaller rate makes a longer step: multiply by it.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - learning_rate - gradient",
            "That takes off the rate, then the gradient. Multiply the two, and take off their product.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - 2 * learning_rate * gradient",
            "The step is twice as long as it should be: the gradient is used as it is, without a 2.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - learning_rate * abs(gradient)",
            "The sign of the gradient is lost: without it, no step knows which way is down.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - learning_rate * 2 * old_weight",
            "That works out the slope of one valley, twice the weight. Use the `gradient` that is handed in.",
        ),
        Slip(
            "lambda old_weight, learning_rate, gradient: old_weight - 0.3 * gradient",
            "That steps at rate 0.3 always. Use `learning_rate`, so that it is right for any rate.",
        ),
    ],
    check=Function(
        lambda old_weight, learning_rate, gradient: old_weight - learning_rate * gradient,
        [(1.8, 0.3, 3.6), (-1.2, 0.05, -2.4), (0.5, 0.9, 1.0), (2.0, 0.25, 0.0), (1.2345, 0.1, 0.678)],
    ),
    hints=["It is the line `theta = theta - rate * slope` with other names.", "Begin with `return old_weight - ...`."],
    why=(
        "The networks of this course learn by this line, or by a refinement of it (lesson 07), with many weights "
        "at once."
    ),
    section="The-line-that-learns",
)

steps_needed = Exercise(
    id="00/steps_needed",
    title="How many steps?",
    question=(
        "From $\\theta = 1.8$ at learning rate 0.3: after how many steps is $|\\theta|$ below 0.001 for the first time?"
    ),
    stub="steps_needed = ...",
    solution="""
        theta, steps_needed = 1.8, 0
        while abs(theta) >= 0.001:
            theta = theta - 0.3 * (2 * theta)
            steps_needed = steps_needed + 1
        """,
    slips=[
        Slip(
            "8",
            "One too few: after 8 steps it is 0.00118, still a little over 0.001.",
        ),
        Slip(
            "10",
            "One too many: count the steps, not the places. The start is no step.",
        ),
        Slip(
            "np.log(0.001 / 1.8) / np.log(0.4)",
            (
                "There it would be 0.001 exactly, and steps come whole: the first whole number of steps after "
                "it is asked for."
            ),
        ),
        Slip(
            "22",
            (
                "That takes the slope to be $\\theta$. It is $2\\theta$: a step at rate 0.3 leaves 0.4 of the "
                "distance, not 0.7."
            ),
        ),
        Slip(
            "21",
            (
                "That leaves 0.7 of the distance at each step. The slope is $2\\theta$, so a step at rate 0.3 "
                "leaves 0.4 of it."
            ),
        ),
        Slip(
            "np.log(0.001) / np.log(0.4)",
            "That starts from 1. The walk starts from 1.8: what part of 1.8 is 0.001?",
        ),
        Slip(
            "7",
            "Too few: after 7 steps it is 0.0029, still over 0.001.",
        ),
        Slip(
            "6",
            "Too few: after 6 steps it is 0.0074. That is below 0.01, and not yet below 0.001.",
        ),
        Slip(
            "0.00047",
            "That is how far it still is from the floor. How many steps it took is asked for.",
        ),
    ],
    check=Number(lambda: _steps_needed(0.3), 0.01, unit="steps"),
    hints=[
        "Change `walk` above to print `theta` after each step, and count.",
        "Each step at rate 0.3 leaves 0.4 of the distance.",
    ],
    why="Each step leaves 0.4 of the distance, and $1.8 \\cdot 0.4^9 = 0.00047$.",
    section="The-line-that-learns",
)

area_under_a_line = Exercise(
    id="00/area_under_a_line",
    title="The height of another valley",
    question=(
        "In another valley the slope at $\\theta$ is $6\\theta$. Give its height above the floor at $\\theta = "
        "b$, as a formula in `b`."
    ),
    stub="height = ...",
    solution='height = "3*b^2"',
    slips=[
        Slip(
            "6*b**2",
            "That is the whole rectangle, `b` wide and `6b` high. The triangle is half of it.",
        ),
        Slip(
            "6*b",
            "That is the slope at `b`. The height is the area under the slope, from 0 to `b`.",
        ),
        Slip(
            "b**2",
            "That is the height where the slope is $2\\theta$. Here the triangle is `6b` high.",
        ),
        Slip(
            "3*b",
            "A `b` is missing: the triangle is `b` wide and `6b` high, and both grow with `b`.",
        ),
        Slip(
            "b**2/2",
            "That is the height where the slope is $\\theta$. Here the triangle is `6b` high.",
        ),
        Slip(
            "2*b**2",
            "That is a third of the rectangle, `b` wide and `6b` high. A triangle is half of it.",
        ),
        Slip(
            "9*b**2",
            "There the 3 is squared as well as the `b`: take half of the rectangle, `b` wide and `6b` high.",
        ),
        Slip(
            "36*b**2",
            "That is a square, `6b` wide and `6b` high. The triangle is `b` wide, and half of its rectangle.",
        ),
        Slip(
            "3*b**2 + 1",
            "At $b = 0$ the marble is on the floor, and the height is 0: nothing is to be added.",
        ),
        Slip(
            "6",
            "That is the factor of the slope alone. The height is the area under the slope, and grows with `b`.",
        ),
        Slip(
            "12",
            "That is the height at $b = 2$ only. Leave `b` in the formula, so that it is right everywhere.",
        ),
    ],
    check=FormulaAnswer("3*b**2", ("b",), domain={"b": (0.1, 3)}),
    hints=[
        "The area is a triangle from 0 to `b`. How wide is it, and how high?",
        "Half of `b` times `6b`. Write `^` or `**` for a power.",
    ],
    why="Half of $b$ times $6b$ is $3b^2$: slope times width, added up, is the height.",
    section="The-fog-lifts",
)
