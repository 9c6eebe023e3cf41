"""Lesson 06: many steps, with a function of the learner's own."""

import numpy as np

from course_utils.maths import descent_nd
from course_utils.practice import Exercise, Function, Slip


def bowl(theta):
    """The gradient 2 theta of a round bowl."""
    return 2 * theta


def shifted_ravine(theta):
    """The gradient of a ravine that lies askew, so that each slope depends on every weight; its lowest point is at 1 in
    each.

    theta: shape (n,), or (m, n) for m places at once.
    """
    return (theta - 1) @ (np.diag(np.linspace(1.0, 9.0, np.shape(theta)[-1])) + 1.0)


def waves(theta):
    """The gradient of a loss that is no parabola: sin theta + 0.5 theta."""
    return np.sin(theta) + 0.5 * theta


def _rows(gradient, start, learning_rate, steps):
    return descent_nd.descent_path(gradient, start, learning_rate, steps)


def _one_weight_after_the_other(gradient, start, learning_rate, steps):
    theta, path = np.array(start), [np.array(start)]
    for _ in range(steps):
        for i in range(len(theta)):
            theta[i] -= learning_rate * gradient(theta)[i]
        path.append(theta.copy())
    return np.array(path)


gradient_descent = Exercise(
    id="06/gradient_descent",
    title="Your own gradient descent",
    question=(
        "Write the walk. `gradient` is a function of an array of $n$ weights and gives an array of $n$ slopes; "
        "`start` is such an array. Return the whole path as one array with a row for each place: the start first, "
        "then where it stands after each step, so `steps + 1` rows. Leave `start` itself as it was."
    ),
    stub="""
        def gradient_descent(gradient, start, learning_rate, steps):
            ...
        """,
    solution="""
        def gradient_descent(gradient, start, learning_rate, steps):
            theta = start
            path = [theta]
            for _ in range(steps):
                theta = theta - learning_rate * gradient(theta)
                path.append(theta)
            return np.array(path)
        """,
    slips=[
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] + a * g(p[-1]))
                return np.array(p)
            """,
            "You climb: take the gradient off, do not add it.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = []
                t = s
                for _ in range(n):
                    t = t - a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            "The start is missing: it is the first row.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n - 1):
                    p.append(p[-1] - a * g(p[-1]))
                return np.array(p)
            """,
            "The last step is missing, or one step is: so many steps make `steps + 1` places.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s
                for _ in range(n):
                    t = t - a * g(t)
                return t
            """,
            "That is only where it ends. Keep every place: `path.append(theta)`.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - g(p[-1]))
                return np.array(p)
            """,
            "The learning rate is missing.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [t]
                for _ in range(n):
                    t -= a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            (
                "All rows are the same place: one array was changed again and again. Make a new one, `theta "
                "= theta - ...`, or append a copy."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [s]
                for _ in range(n):
                    t -= a * g(t)
                    p.append(t)
                return np.array(p)
            """,
            (
                "After the start all rows are the same place: one array was changed again and again. Make a "
                "new one, `theta = theta - ...`, or append a copy."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                t = s
                for _ in range(n):
                    p.append(t)
                    t = t - a * g(t)
                return np.array(p)
            """,
            "The start is there twice and the last place is missing: step first, then append.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                t = s.copy()
                p = [s]
                for _ in range(n):
                    for i in range(len(t)):
                        t[i] -= a * g(t)[i]
                    p.append(t.copy())
                return np.array(p)
            """,
            (
                "You used weights already moved in the slopes of the others. Work out the whole gradient at "
                "the old place, then move every weight."
            ),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - a * g(s))
                return np.array(p)
            """,
            "You use the gradient of the start in every step. Ask for it anew where you stand.",
        ),
        Slip(
            "lambda gradient, start, rate, steps: gradient_descent(gradient, start, rate, steps + 1)",
            "That is one step too many.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - a * g(p[-1]))
                    return np.array(p)
            """,
            "It ends after the first step. Is `return` inside the loop? Move it to the left, below the loop.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = np.zeros((n + 1, len(s)))
                for k in range(n):
                    p[k + 1] = p[k] - a * g(p[k])
                return p
            """,
            "You walk from 0, not from `start`: the first row is still 0. Put the start there before the loop.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(s - a * g(p[-1]))
                return np.array(p)
            """,
            "Each of your steps sets out from the start. Take the step from where you stand now.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                t = s
                for _ in range(n):
                    p.append(a * g(t))
                    t = t - a * g(t)
                return np.array(p)
            """,
            "After the start your rows are steps. Each row is a place: append where you stand after the step.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                t = s
                for _ in range(n):
                    p.append(-a * g(t))
                    t = t - a * g(t)
                return np.array(p)
            """,
            "After the start your rows are steps. Each row is a place: append where you stand after the step.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(-a * g(p[-1]))
                return np.array(p)
            """,
            "You append the step alone. The new place is the old one plus the step.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    slope = g(p[-1])
                    p.append(p[-1] - a * slope / np.linalg.norm(slope))
                return np.array(p)
            """,
            ("You divided the slope by its length, so all steps are equally long. The rule takes the slope as it is."),
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - 2 * a * g(p[-1]))
                return np.array(p)
            """,
            "Each step is twice too long. `gradient` gives the whole slope: no factor 2 is missing from it.",
        ),
        Slip(
            """
            def gradient_descent(g, s, a, n):
                p = [s]
                for _ in range(n):
                    p.append(p[-1] - g(p[-1]) / a)
                return np.array(p)
            """,
            "You divided by the learning rate. The step is the learning rate times the slope.",
        ),
    ],
    check=Function(
        _rows,
        [
            (bowl, np.array([1.8, -0.6]), 0.15, 4),
            (shifted_ravine, np.array([3.0, -1.0, 0.5]), 0.12, 9),
            (waves, np.array([2.5]), 0.7, 6),
            (bowl, np.array([1.0, 2.0, 3.0]), 0.3, 1),
            (shifted_ravine, np.array([3.0, -1.0, 0.5]), 0.001, 2000),
        ],
    ),
    hints=[
        "Begin with `theta = start` and `path = [theta]`.",
        "In the loop: `theta = theta - learning_rate * gradient(theta)`, then append.",
        "At the end: `return np.array(path)`.",
    ],
    why="It is the rule in a loop, whatever the loss and however many weights.",
    section="Code-the-walk",
    used_again_in="lesson 08",
)
