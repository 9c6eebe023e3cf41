"""Lesson 08: cross-entropy and its gradient."""

import numpy as np

from course_utils.maths import logistic
from course_utils.practice import Exercise, FormulaAnswer, Function, Slip

STABLE_CASES = [
    (np.array([0.4, -1.3, 2.0, -0.2]), np.array([1.0, 0.0, 0.0, 1.0])),
    (np.array([1000.0, -1000.0, 3.0]), np.array([0.0, 1.0, 1.0])),
    (np.array([800.0, -900.0]), np.array([1.0, 0.0])),
    (np.array([-2.5, 0.7, 1.9, -0.6, 3.1]), np.array([1.0, 1.0, 0.0, 0.0, 1.0])),
]


_KEPT_AWAY = """
    def stable_loss(z, y):
        with np.errstate(all="ignore"):
            p = np.clip(1 / (1 + np.exp(-z)), {least}, 1 - {least})
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    """
_ADDED_TO = """
    def stable_loss(z, y):
        with np.errstate(all="ignore"):
            p = 1 / (1 + np.exp(-z))
        return -np.mean(y * np.log(p + {least}) + (1 - y) * np.log(1 - p + {least}))
    """
_HELD = """
    def stable_loss(z, y):
        z = np.clip(z, -{most}, {most})
        return np.mean(np.logaddexp(0, z) - y * z)
    """
_HELD_FOR_P = """
    def stable_loss(z, y):
        p = 1 / (1 + np.exp(-np.clip(z, -{most}, {most})))
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    """
_Z_CLIPPED = (
    "Clipping z makes the loss finite, and too small: at z = 1000 and label 0 it is 1000. `np.logaddexp(0, z)` "
    "takes z as it is."
)
_CLIPPED = (
    "Keeping p, or the logarithm, away from 0 makes the loss finite, and wrong: at z = 1000 and label 0 it is "
    "1000. Work from z: log(1 + e^z) - y z."
)

stable_loss = Exercise(
    id="08/stable_loss",
    title="A loss that holds",
    question=(
        "Write the mean cross-entropy of log-odds `z` and labels `y` (arrays), so that it holds for $z = 1000$ as well."
    ),
    stub="""
        def stable_loss(z, y):
            ...
        """,
    solution="""
        def stable_loss(z, y):
            return np.mean(np.logaddexp(0, z) - y * z)
        """,
    slips=[
        Slip(
            """
            def stable_loss(z, y):
                with np.errstate(all='ignore'):
                    p = 1 / (1 + np.exp(-z))
                    return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))
            """,
            (
                "It holds for small z only: for large ones p is rounded to 0 or 1, and the logarithm of 0 is "
                "not a number. Work from z: log(1 + e^z) - y z, with `np.logaddexp(0, z)`."
            ),
        ),
        Slip(
            """
            def stable_loss(z, y):
                with np.errstate(all='ignore'):
                    return np.mean(np.log(1 + np.exp(z)) - y * z)
            """,
            (
                "The formula is right, and e^1000 is too large for a computer: `np.logaddexp(0, z)` gives "
                "log(1 + e^z) without it."
            ),
        ),
        *(Slip(_ADDED_TO.format(least=least), _CLIPPED) for least in (1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)),
        *(Slip(_KEPT_AWAY.format(least=least), _CLIPPED) for least in (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)),
        Slip(
            """
            def stable_loss(z, y):
                return np.sum(np.logaddexp(0, z) - y * z)
            """,
            "You added up without dividing by n: the loss is the mean.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                return np.mean(y * z - np.logaddexp(0, z))
            """,
            "The sign is turned round: a loss is minus the mean log-likelihood, never negative.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                return np.mean(np.logaddexp(0, z))
            """,
            "The labels are missing: subtract y z.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                return np.mean(np.logaddexp(0, -z) + y * z)
            """,
            "The labels are exchanged: with label 1 the loss is log(1 + e^-z), which is log(1 + e^z) - z.",
        ),
        *(Slip(_HELD.format(most=most), _Z_CLIPPED) for most in (20, 30, 50, 100, 500, 700)),
        *(Slip(_HELD_FOR_P.format(most=most), _Z_CLIPPED) for most in (10, 20, 30, 35)),
        Slip(
            "lambda z, y: np.mean(np.logaddexp(1, z) - y * z)",
            "`np.logaddexp(1, z)` is log(e^1 + e^z). The 1 in log(1 + e^z) is e^0.",
        ),
        Slip(
            "lambda z, y: np.mean(np.maximum(0, z) - y * z)",
            "The larger of 0 and z is log(1 + e^z) only far from 0; near 0 it is too small. Use `np.logaddexp(0, z)`.",
        ),
        Slip(
            "lambda z, y: np.mean(np.logaddexp(0, z) + y * z)",
            "The sign of y z is turned round: subtract it.",
        ),
        Slip(
            "lambda z, y: np.mean(y * np.logaddexp(0, -z))",
            "Only the flights with label 1 count there. Those with label 0 add log(1 + e^z) to the loss.",
        ),
        Slip(
            "lambda z, y: np.mean(np.logaddexp(0, z) - y)",
            "The label is subtracted alone; subtract y z.",
        ),
        Slip(
            "lambda z, y: stable_loss(z, y) / np.log(2)",
            "That is the loss in bits. Take natural logarithms all through: nothing is divided by ln 2.",
        ),
        Slip(
            "lambda z, y: np.mean(np.logaddexp(0, z)) - np.mean(y) * np.mean(z)",
            "The mean of y z is not the mean of y times the mean of z: multiply flight by flight, then take the mean.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                with np.errstate(all='ignore'):
                    return np.mean((1 / (1 + np.exp(-z)) - y) ** 2)
            """,
            "That is the mean of the squared errors. Cross-entropy is minus the mean logarithm.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                with np.errstate(all='ignore'):
                    return np.mean(np.abs(1 / (1 + np.exp(-z)) - y))
            """,
            "That is the mean size of the errors p - y. Cross-entropy is minus the mean logarithm.",
        ),
        Slip(
            """
            def stable_loss(z, y):
                with np.errstate(all='ignore'):
                    p = 1 / (1 + np.exp(-z))
                    return np.nan_to_num(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))
            """,
            (
                "`np.nan_to_num` only hides that p was rounded to 0 or 1: the loss is not right. Work from z: "
                "log(1 + e^z) - y z."
            ),
        ),
    ],
    check=Function(logistic.cross_entropy, STABLE_CASES, 1e-9),
    hints=[
        "For each flight the loss is $\\log(1 + e^z) - yz$.",
        "`np.logaddexp(0, z)` is $\\log(e^0 + e^z)$, without overflow.",
    ],
    why="At $z = 1000$ a flight without distress costs 1000 nats: a large number, and an honest one.",
    section="The-loss",
)

one_case = Exercise(
    id="08/one_case",
    title="The last step of the chain",
    question=(
        "For one flight the loss is $\\log(1 + e^z) - yz$ with $z = wx + b$. Write its derivative in $w$ as a "
        "formula in `w`, `b`, `x`, `y` (a text, in which $e^{wx+b}$ is `exp(w*x + b)`)."
    ),
    stub="slope_in_w = ...",
    solution='slope_in_w = "(1/(1 + exp(-(w*x + b))) - y) * x"',
    slips=[
        Slip(
            "(y - 1/(1 + exp(-(w*x + b)))) * x",
            "The sign is turned round: the derivative of the loss is (p - y) x. Following y - p would climb.",
        ),
        Slip(
            "(1/(1 + exp(w*x + b)) - y) * x",
            "The sign in the exponent is turned round: p is 1/(1 + e^-z), or e^z/(1 + e^z).",
        ),
        Slip(
            "(w*x + b - y) * x",
            "That compares y with the log-odds z. The derivative of log(1 + e^z) in z is the probability p.",
        ),
        Slip(
            "1/(1 + exp(-(w*x + b))) - y",
            "The inner derivative is missing: z = w x + b changes by x for each unit of w.",
        ),
        Slip(
            "(1/(1 + exp(-(w*x + b))) - y) * w",
            "The inner derivative is taken for x: in w the derivative of w x + b is x.",
        ),
        Slip(
            "x/(1 + exp(-(w*x + b)))",
            "The label is missing: the derivative of - y z in z is - y.",
        ),
        Slip(
            "x*exp(-(w*x + b))/(1 + exp(-(w*x + b)))**2",
            "That is the derivative of the probability, p (1 - p) x. Asked for is the loss's.",
        ),
        Slip(
            "(1/(1 + exp(-w*x + b)) - y) * x",
            "The exponent has -w x + b, where b has the wrong sign: the minus goes before all of z, -(w*x + b).",
        ),
        Slip(
            "(1/1 + exp(-(w*x + b)) - y) * x",
            "1/1 + e^-z is 1 + e^-z: put brackets around all that 1 is divided by.",
        ),
        Slip(
            "1/(1 + exp(-(w*x + b))) - y*x",
            "The factor x belongs to p as well: put brackets around p - y.",
        ),
        Slip(
            "x/(1 + exp(-(w*x + b))) - y",
            "The factor x belongs to y as well: put brackets around p - y.",
        ),
        Slip(
            "(1/(1 + exp(-(w*x + b))) + y) * x",
            "The sign of y is turned round: the derivative of - y z in z is - y.",
        ),
        Slip(
            "(1/(1 + exp(-w*x)) - y) * x",
            "The bias is missing from z: it is w x + b.",
        ),
        Slip(
            "(exp(w*x + b) - y) * x",
            "That compares y with the odds e^z. The derivative of log(1 + e^z) in z is e^z/(1 + e^z).",
        ),
        Slip(
            "log(1 + exp(w*x + b)) - y*(w*x + b)",
            "That is the loss itself. Asked for is its derivative in w.",
        ),
        Slip(
            "(1/(1 + exp(-(w*x + b))) - y) * w * x",
            "There is a factor w too many: the derivative of w x + b in w is x alone.",
        ),
    ],
    check=FormulaAnswer("(1/(1 + exp(-(w*x + b))) - y) * x", ("w", "b", "x", "y")),
    hints=["In $z$ the derivative is $p - y$.", "Then $z = wx + b$: multiply by its derivative in $w$."],
    why="Error times input: $(p - y)\\,x$. In $b$ the last factor is 1.",
    section="Its-gradient",
)

GRADIENT_CASES = [
    (np.array([0.3, -0.5]), np.array([[1.2, 1.0], [-0.7, 1.0], [0.1, 1.0]]), np.array([1.0, 0.0, 0.0])),
    (
        np.array([-1.5, 0.2, 0.8]),
        np.array([[0.5, -1.0, 1.0], [2.0, 0.3, 1.0], [-1.1, 0.9, 1.0], [0.0, -2.0, 1.0]]),
        np.array([0.0, 1.0, 1.0, 0.0]),
    ),
    (np.array([0.0, 0.0]), np.array([[3.0, 1.0], [-2.0, 1.0]]), np.array([1.0, 1.0])),
]


loss_gradient = Exercise(
    id="08/loss_gradient",
    title="The gradient in one line",
    question=(
        "Write the gradient of the mean cross-entropy at `theta`: $X^T(p - y)/n$ with $p = \\sigma(X\\theta)$. "
        "`X` has one row for each case."
    ),
    stub="""
        def loss_gradient(theta, X, y):
            ...
        """,
    solution="""
        def loss_gradient(theta, X, y):
            p = 1 / (1 + np.exp(-X @ theta))
            return X.T @ (p - y) / len(y)
        """,
    slips=[
        Slip(
            """
            def loss_gradient(theta, X, y):
                p = 1 / (1 + np.exp(-X @ theta))
                return X.T @ (y - p) / len(y)
            """,
            ("You have y - p: that is the direction downhill, not the gradient. Descent would subtract it and climb."),
        ),
        Slip(
            """
            def loss_gradient(theta, X, y):
                p = 1 / (1 + np.exp(-X @ theta))
                return X.T @ (p - y)
            """,
            "1/n is missing: the loss is a mean, so its gradient is one, too.",
        ),
        Slip(
            """
            def loss_gradient(theta, X, y):
                return X.T @ (X @ theta - y) / len(y)
            """,
            "You compare y with the log-odds z. Turn z into a probability first.",
        ),
        Slip(
            """
            def loss_gradient(theta, X, y):
                p = 1 / (1 + np.exp(-X @ theta))
                return X.T @ (p - y) / len(theta)
            """,
            "You divided by the number of parameters. n is the number of cases, `len(y)`.",
        ),
        Slip(
            """
            def loss_gradient(theta, X, y):
                p = 1 / (1 + np.exp(X @ theta))
                return X.T @ (p - y) / len(y)
            """,
            "The sign in the exponent is turned round: p is 1/(1 + e^-z).",
        ),
        Slip(
            """
            def loss_gradient(theta, X, y):
                p = 1 / (1 + np.exp(-X @ theta))
                return X.T @ ((p - y) * p * (1 - p)) / len(y)
            """,
            "That is the gradient of squared errors: with cross-entropy the factor p (1 - p) cancels.",
        ),
        *(
            Slip(
                f"lambda theta, X, y: X.T @ ((X @ theta {above} 0) - y) / len(y)",
                "You rounded p to 0 or 1. The error is p - y with the probability itself.",
            )
            for above in (">", ">=")
        ),
        Slip(
            "lambda theta, X, y: X.T @ (1 / (1 + np.exp(-X @ theta))) / len(y)",
            "The labels are missing: the error is p - y.",
        ),
        Slip(
            "lambda theta, X, y: X.T @ (1 / (1 + np.exp(-X @ theta)) + y) / len(y)",
            "You added the labels: the error is p - y.",
        ),
        Slip(
            "lambda theta, X, y: X.T @ np.abs(1 / (1 + np.exp(-X @ theta)) - y) / len(y)",
            "You took the sizes of the errors. Their signs count: p - y as it is.",
        ),
        Slip(
            "lambda theta, X, y: loss_gradient(theta, X, y) / len(theta)",
            "You divided by the number of all entries of `X`. n is the number of its rows, `len(y)`.",
        ),
        Slip(
            "lambda theta, X, y: X.T @ (1 / 1 + np.exp(-X @ theta) - y) / len(y)",
            "1 / 1 + e^-z is 1 + e^-z: put brackets around all that 1 is divided by.",
        ),
        Slip(
            "lambda theta, X, y: X.T @ (np.exp(X @ theta) - y) / len(y)",
            "You compare y with the odds e^z. The probability is e^z / (1 + e^z).",
        ),
        Slip(
            "lambda theta, X, y: theta - loss_gradient(theta, X, y)",
            "That is a whole step of descent. Give back the gradient alone.",
        ),
        Slip(
            "lambda *given: loss_gradient(*given)[::-1]",
            "The entries are right, and their order is turned round: one for each column of `X`, as they stand there.",
        ),
    ],
    check=Function(logistic.gradient, GRADIENT_CASES, 1e-9),
    hints=[
        "`X @ theta` gives all the log-odds at once.",
        "`X.T @ (p - y)` adds up error times input for each parameter.",
    ],
    why="The same shape as in linear regression, error times input, averaged; only $p$ is new.",
    section="Its-gradient",
)
