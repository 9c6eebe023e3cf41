"""Lesson 05: partial derivatives, with the other variables held still."""

from course_utils.practice import Exercise, FormulaAnswer, Slip

hold_y = Exercise(
    id="05/hold_y",
    title="Hold y still",
    question="Find the partial derivative of $J = x^2 y$ with respect to $x$.",
    stub='slope_along_x = ...  # a text such as "3*x + y"',
    solution='slope_along_x = "2*x*y"',
    slips=[
        Slip(
            "2*x*y + x**2",
            "That lets both move: y stands still, so the part with its change, $x^2$, is not there.",
        ),
        Slip(
            "x**2",
            "That is the other one, with respect to y: now x moves, and y stands still.",
        ),
        Slip(
            "2*x",
            "y stands still, but it does not vanish: it is a factor, and stays one.",
        ),
        Slip(
            "x**2*y",
            "That is $J$ itself: its slope along x is asked for.",
        ),
        Slip(
            "2*x^2*y",
            "The power goes down by one as its 2 comes in front: the square does not stay.",
        ),
        Slip(
            "2*x + y",
            "y is a factor, and no term of its own: it multiplies the derivative of $x^2$, and is not added to it.",
        ),
        Slip(
            "2*y",
            "The power goes down by one, and not to nothing: the derivative of $x^2$ still has its x.",
        ),
        Slip(
            "y",
            "The derivative of $x^2$ is missing: y stands still, and is a factor in front of it.",
        ),
        Slip(
            "2*x + x^2",
            "You took the derivative of each factor, and added them: y stands still, and stays a factor.",
        ),
        Slip(
            "14*x",
            "The 7 stood for y, as an example: write y, so that your formula holds for each.",
        ),
        Slip(
            "x^3*y/3",
            "That goes the other way: it is an integral along x. The slope is asked for.",
        ),
        Slip(
            "2*x*y + 1",
            "y stands still: its derivative is 0, and not 1, so that nothing is added.",
        ),
    ],
    check=FormulaAnswer("2*x*y", ("x", "y")),
    hints=[
        "While x moves, y is a number like 7: what is the derivative of $7 x^2$?",
        "It is $14 x$, so with y for 7: two, x and y.",
    ],
    why="With respect to $y$ it is $x^2$. Both together, $(2xy, x^2)$, will soon have a name of their own.",
    section="Hold-the-others-still",
)

one_dot = Exercise(
    id="05/one_dot",
    title="The slopes of one dot's loss",
    question=(
        "A single dot at $(x, y)$ has the loss $(y - w x - b)^2$. Find its two partial derivatives: with respect "
        "to $w$, then with respect to $b$."
    ),
    stub='slopes = [..., ...]  # two texts, such as "x*y + b"',
    solution='slopes = ["-2*x*(y - w*x - b)", "-2*(y - w*x - b)"]',
    slips=[
        Slip(
            ("2*x*(y - w*x - b)", "2*(y - w*x - b)"),
            "The minus sign: in the residual w and b stand behind a minus, so its own derivative is $-x$, or $-1$.",
        ),
        Slip(
            ("2*(y - w*x - b)", "2*(y - w*x - b)"),
            (
                "The inner derivative is missing: the residual changes by $-x$ for each unit of w, by $-1$ "
                "for each of b."
            ),
        ),
        Slip(
            ("-2*(y - w*x - b)", "-2*(y - w*x - b)"),
            "Along w the inner derivative is $-x$: the same turn of w moves the line more where x is far from 0.",
        ),
        Slip(
            ("-x*(y - w*x - b)", "-(y - w*x - b)"),
            "The derivative of a square has a factor 2.",
        ),
        Slip(
            ("-2*(y - w*x - b)", "-2*x*(y - w*x - b)"),
            "The two are swapped: first along w, then along b.",
        ),
        Slip(
            ("-2*x", "-2"),
            "The residual itself is lost: its own derivative multiplies twice the residual, and does not replace it.",
        ),
        Slip(
            ("-2*w*(y - w*x - b)", "-2*b*(y - w*x - b)"),
            (
                "The inner derivative is what w is multiplied by in the residual, not w itself; and it is the same "
                "with b."
            ),
        ),
        Slip(
            ("-2*x*(y - w*x - b)", "-2*b*(y - w*x - b)"),
            "Along w it is right. Along b, the residual changes by $-1$ for each unit of b: b itself is no factor.",
        ),
        Slip(
            ("-2*x*(y - w*x - b)", "-2*x*(y - w*x - b)"),
            "Along w it is right. Along b there is no x: the residual changes by $-1$ for each unit of b.",
        ),
        Slip(
            ("-2*x*(y - w*x - b)^2", "-2*(y - w*x - b)^2"),
            "The power goes down by one: twice the residual stands there, not twice its square.",
        ),
        Slip(
            ("-2*x*(y - w*x)", "-2*(y - b)"),
            "What stands still does not vanish: both slopes keep the whole residual, with w and with b.",
        ),
        Slip(
            ("-2*x*(y - w*x + b)", "-2*(y - w*x + b)"),
            "Look at b in your residual: its sign is turned.",
        ),
        Slip(
            ("2*x*(w*x + b + y)", "2*(w*x + b + y)"),
            "As the minus goes into the bracket, every sign in it turns: that of y, too.",
        ),
        Slip(
            ("-2*x*y - w*x - b", "-2*y - w*x - b"),
            "Brackets are missing: what stands in front multiplies the whole residual, not y alone.",
        ),
        Slip(
            ("-2*x*(y - w*x - b)", "0"),
            "Along w it is right. Along b the loss changes as well: the residual changes by $-1$ for each unit of b.",
        ),
    ],
    check=FormulaAnswer(("-2*x*(y - w*x - b)", "-2*(y - w*x - b)"), ("w", "b", "x", "y")),
    hints=[
        "The chain rule of lesson 03: twice the residual, times the residual's own derivative.",
        "The residual $y - w x - b$ changes by $-x$ for each unit of w.",
    ],
    why="The means of these two, over all dots, are the two slopes of the mean squared error.",
    section="Hold-the-others-still",
)
