"""Lesson 08: cross-entropy, its gradient, the fit on scaled data, and the cold morning."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.maths import logistic
from course_utils.practice import Exercise, FormulaAnswer, Function, Mistake, Slip, Values

STABLE_CASES = [
    (np.array([0.4, -1.3, 2.0, -0.2]), np.array([1.0, 0.0, 0.0, 1.0])),
    (np.array([1000.0, -1000.0, 3.0]), np.array([0.0, 1.0, 1.0])),
    (np.array([800.0, -900.0]), np.array([1.0, 0.0])),
    (np.array([-2.5]), np.array([1.0])),
]


def naive_cross_entropy(z, y):
    """The formula as it stands, which takes the logarithm of 0 where p rounds to 0 or 1."""
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-z))
        return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def overflowing_cross_entropy(z, y):
    """From z, as it should be, with an e^z that overflows."""
    with np.errstate(all="ignore"):
        return np.mean(np.log(1 + np.exp(z)) - y * z)


def clipped_cross_entropy(least):
    """The naive formula with p kept between `least` and 1 - `least`."""

    def loss(z, y):
        with np.errstate(all="ignore"):
            p = np.clip(1 / (1 + np.exp(-z)), least, 1 - least)
        return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))

    return loss


def padded_cross_entropy(little):
    """The naive formula with `little` added inside each logarithm."""

    def loss(z, y):
        with np.errstate(all="ignore"):
            p = 1 / (1 + np.exp(-z))
        return np.mean(-(y * np.log(p + little) + (1 - y) * np.log(1 - p + little)))

    return loss


_CLIPPED = "Keeping p, or the logarithm, away from 0 makes the loss finite, and wrong: at z = 1000 and label 0 it is 1000. Work from z: log(1 + e^z) - y z."

stable_loss = Exercise(
    id="08/stable_loss",
    title="A loss that holds",
    question="Write the mean cross-entropy of log-odds `z` and labels `y` (arrays), so that it holds for $z = 1000$ as well.",
    stub="def stable_loss(z, y):\n    ...",
    solution="def stable_loss(z, y):\n    return np.mean(np.logaddexp(0, z) - y * z)",
    check=Function(logistic.cross_entropy, STABLE_CASES, 1e-9, slips=[
        Slip(naive_cross_entropy, "It holds for small z only: for large ones p is rounded to 0 or 1, and the logarithm of 0 is not a number. Work from z: log(1 + e^z) - y z, with `np.logaddexp(0, z)`."),
        Slip(overflowing_cross_entropy, "The formula is right, and e^1000 is too large for a computer: `np.logaddexp(0, z)` gives log(1 + e^z) without it."),
        *(Slip(padded_cross_entropy(least), _CLIPPED) for least in (1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)),
        *(Slip(clipped_cross_entropy(least), _CLIPPED) for least in (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)),
        Slip(lambda z, y: float(np.sum(np.logaddexp(0, z) - y * z)), "You added up without dividing by n: the loss is the mean."),
        Slip(lambda z, y: -logistic.cross_entropy(z, y), "The sign is turned round: a loss is minus the mean log-likelihood, never negative."),
        Slip(lambda z, y: float(np.mean(np.logaddexp(0, z))), "The labels are missing: subtract y z."),
        Slip(lambda z, y: logistic.cross_entropy(-z, y), "The labels are exchanged: with label 1 the loss is log(1 + e^-z), which is log(1 + e^z) - z."),
    ]),
    hints=["For each flight the loss is $\\log(1 + e^z) - yz$.", "`np.logaddexp(0, z)` is $\\log(e^0 + e^z)$, without overflow."],
    mistakes=[
        Mistake("def stable_loss(z, y):\n    with np.errstate(all='ignore'):\n        p = 1 / (1 + np.exp(-z))\n        return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))", "Work from z"),
        Mistake("def stable_loss(z, y):\n    with np.errstate(all='ignore'):\n        return np.mean(np.log(1 + np.exp(z)) - y * z)", "too large for a computer"),
        Mistake("def stable_loss(z, y):\n    with np.errstate(all='ignore'):\n        p = np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12)\n    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))", "finite, and wrong"),
        Mistake("def stable_loss(z, y):\n    with np.errstate(all='ignore'):\n        p = 1 / (1 + np.exp(-z))\n    return -np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))", "finite, and wrong"),
        Mistake("def stable_loss(z, y):\n    return np.sum(np.logaddexp(0, z) - y * z)", "the loss is the mean"),
        Mistake("def stable_loss(z, y):\n    return np.mean(y * z - np.logaddexp(0, z))", "sign is turned round"),
        Mistake("def stable_loss(z, y):\n    return np.mean(np.logaddexp(0, z))", "labels are missing"),
        Mistake("def stable_loss(z, y):\n    return np.mean(np.logaddexp(0, -z) + y * z)", "labels are exchanged"),
    ],
    why="At $z = 1000$ a flight without distress costs 1000 nats: a large number, and an honest one.",
    section="The-loss",
)  # fmt: skip

one_case = Exercise(
    id="08/one_case",
    title="The last step of the chain",
    question="For one flight the loss is $\\log(1 + e^z) - yz$ with $z = wx + b$. Write its derivative in $w$ as a formula in `w`, `b`, `x`, `y` (a text; write $e^z$ as exp(z)).",
    stub="slope_in_w = ...",
    solution='slope_in_w = "(1/(1 + exp(-(w*x + b))) - y) * x"',
    check=FormulaAnswer("(1/(1 + exp(-(w*x + b))) - y) * x", ("w", "b", "x", "y"), slips=[
        Slip("(y - 1/(1 + exp(-(w*x + b)))) * x", "The sign is turned round: the derivative of the loss is (p - y) x. Following y - p would climb."),
        Slip("(1/(1 + exp(w*x + b)) - y) * x", "The sign in the exponent is turned round: p is 1/(1 + e^-z), or e^z/(1 + e^z)."),
        Slip("(w*x + b - y) * x", "That compares y with the log-odds z. The derivative of log(1 + e^z) in z is the probability p."),
        Slip("1/(1 + exp(-(w*x + b))) - y", "The inner derivative is missing: z = w x + b changes by x for each unit of w."),
        Slip("(1/(1 + exp(-(w*x + b))) - y) * w", "The inner derivative is taken for x: in w the derivative of w x + b is x."),
        Slip("x/(1 + exp(-(w*x + b)))", "The label is missing: the derivative of - y z in z is - y."),
        Slip("x*exp(-(w*x + b))/(1 + exp(-(w*x + b)))**2", "That is the derivative of the probability, p (1 - p) x. Asked for is the loss's."),
    ]),
    hints=["In $z$ the derivative is $p - y$.", "Then $z = wx + b$: multiply by its derivative in $w$."],
    mistakes=[
        Mistake('"(y - 1/(1 + exp(-(w*x + b)))) * x"', "would climb"),
        Mistake('"(1/(1 + exp(w*x + b)) - y) * x"', "sign in the exponent"),
        Mistake('"(w*x + b - y) * x"', "with the log-odds"),
        Mistake('"1/(1 + exp(-(w*x + b))) - y"', "inner derivative is missing"),
        Mistake('"(1/(1 + exp(-(w*x + b))) - y) * w"', "taken for x"),
        Mistake('"x/(1 + exp(-(w*x + b)))"', "label is missing"),
        Mistake('"x*exp(-(w*x + b))/(1 + exp(-(w*x + b)))**2"', "derivative of the probability"),
    ],
    why="Error times input: $(p - y)\\,x$. In $b$ the last factor is 1.",
    section="Its-gradient",
)  # fmt: skip

GRADIENT_CASES = [
    (np.array([0.3, -0.5]), np.array([[1.2, 1.0], [-0.7, 1.0], [0.1, 1.0]]), np.array([1.0, 0.0, 0.0])),
    (np.array([-1.5, 0.2, 0.8]), np.array([[0.5, -1.0, 1.0], [2.0, 0.3, 1.0], [-1.1, 0.9, 1.0], [0.0, -2.0, 1.0]]), np.array([0.0, 1.0, 1.0, 0.0])),
    (np.array([0.0, 0.0]), np.array([[3.0, 1.0], [-2.0, 1.0]]), np.array([1.0, 1.0])),
]


def gradient_turned_round(theta, X, y):
    """Uphill: y - p for p - y."""
    return -logistic.gradient(theta, X, y)


def gradient_added_up(theta, X, y):
    """The sum over the cases, not the mean."""
    return len(X) * logistic.gradient(theta, X, y)


def gradient_of_log_odds(theta, X, y):
    """With z where p should be, as in linear regression."""
    return X.T @ (X @ theta - y) / len(X)


def gradient_by_columns(theta, X, y):
    """Divided by the number of columns of X for its rows."""
    return logistic.gradient(theta, X, y) * len(X) / X.shape[1]


def gradient_of_no_distress(theta, X, y):
    """With the probability of a label 0 for that of a label 1."""
    return X.T @ (logistic.sigmoid(-X @ theta) - y) / len(X)


def gradient_of_squares(theta, X, y):
    """Of half the mean square of p - y."""
    p = logistic.sigmoid(X @ theta)
    return X.T @ ((p - y) * p * (1 - p)) / len(X)


loss_gradient = Exercise(
    id="08/loss_gradient",
    title="The gradient in one line",
    question="Write the gradient of the mean cross-entropy at `theta`: $X^T(p - y)/n$ with $p = \\sigma(X\\theta)$. `X` has one row for each case.",
    stub="def loss_gradient(theta, X, y):\n    ...",
    solution="def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(-X @ theta))\n    return X.T @ (p - y) / len(y)",
    check=Function(logistic.gradient, GRADIENT_CASES, 1e-9, slips=[
        Slip(gradient_turned_round, "You have y - p: that is the direction downhill, not the gradient. Descent would subtract it and climb."),
        Slip(gradient_added_up, "1/n is missing: the loss is a mean, so its gradient is one, too."),
        Slip(gradient_of_log_odds, "You compare y with the log-odds z. Turn z into a probability first."),
        Slip(gradient_by_columns, "You divided by the number of parameters. n is the number of cases, `len(y)`."),
        Slip(gradient_of_no_distress, "The sign in the exponent is turned round: p is 1/(1 + e^-z)."),
        Slip(gradient_of_squares, "That is the gradient of squared errors: with cross-entropy the factor p (1 - p) cancels."),
    ]),
    hints=["`X @ theta` gives all the log-odds at once.", "`X.T @ (p - y)` adds up error times input for each parameter."],
    mistakes=[
        Mistake("def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(-X @ theta))\n    return X.T @ (y - p) / len(y)", "You have y - p"),
        Mistake("def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(-X @ theta))\n    return X.T @ (p - y)", "1/n is missing"),
        Mistake("def loss_gradient(theta, X, y):\n    return X.T @ (X @ theta - y) / len(y)", "probability first"),
        Mistake("def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(-X @ theta))\n    return X.T @ (p - y) / len(theta)", "number of parameters"),
        Mistake("def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(X @ theta))\n    return X.T @ (p - y) / len(y)", "sign in the exponent"),
        Mistake("def loss_gradient(theta, X, y):\n    p = 1 / (1 + np.exp(-X @ theta))\n    return X.T @ ((p - y) * p * (1 - p)) / len(y)", "cancels"),
    ],
    why="The same shape as in linear regression, error times input, averaged; only $p$ is new.",
    section="Its-gradient",
)  # fmt: skip


def _scaled():
    flights = load_challenger()
    scaled, mean, spread = logistic.standardised(flights.temperature_F)
    return {"X": logistic.design(scaled), "y": flights.any_distress, "mean": mean, "sd": spread, "T": flights.temperature_F}


def _first_step(size=1.0):
    flights = _scaled()
    return -size * logistic.gradient(np.zeros(2), flights["X"], flights["y"])


one_step = Exercise(
    id="08/one_step",
    title="The first step",
    question="From $w = 0$, $b = 0$, take one step of gradient descent at rate 1 on the scaled record (`X`, `y`). Give the new $[w, b]$ to four decimals or more.",
    stub="stepped = [..., ...]",
    solution="p = np.full(len(y), 0.5)\nstepped = np.zeros(2) - 1.0 * X.T @ (p - y) / len(y)",
    context=_scaled,
    check=Values(_first_step, 0.0001, slips=[
        Slip(lambda: _first_step(-1.0), "You climbed: subtract the gradient X^T (p - y) / n."),
        Slip(lambda: _first_step(len(_scaled()["y"])), "1/n is missing: the gradient is a mean over the 23 flights."),
        Slip(lambda: _first_step()[::-1], "Weight and bias are swapped: the column of ones stands last."),
    ]),
    hints=["With all parameters 0, every probability is $\\sigma(0) = 1/2$.", "`X.T @ (0.5 - y) / len(y)` is the gradient; subtract it."],
    mistakes=[
        Mistake("stepped = X.T @ (0.5 - y) / len(y)", "You climbed"),
        Mistake("stepped = -X.T @ (0.5 - y)", "1/n is missing"),
        Mistake("stepped = (-X.T @ (0.5 - y) / len(y))[::-1]", "swapped"),
    ],
    why="Colder means likelier, so $w$ goes below 0; 7 of 23 is less than half, so $b$ does as well.",
    section="Scale-first",
    also_right=("only the right of `1.0 * X.T",),
)  # fmt: skip


def in_degrees(w, b, mean, sd):
    """Weight and bias on the raw measurement, from those on (measurement - mean) / sd."""
    return w / sd, b - w * mean / sd


unscaled = Exercise(
    id="08/unscaled",
    title="Back to degrees",
    question="A fit on $x = (T - \\text{mean})/\\text{sd}$ gave $z = wx + b$. Return the weight and the bias of the same line in $T$: $z = w_T T + b_T$.",
    stub="def unscaled(w, b, mean, sd):\n    ...",
    solution="def unscaled(w, b, mean, sd):\n    return w / sd, b - w * mean / sd",
    check=Function(in_degrees, [(-1.6, -1.1, 69.5, 7.0), (0.8, 2.0, -3.0, 0.5), (2.5, 0.0, 10.0, 4.0)], slips=[
        Slip(lambda w, b, mean, sd: (w, b), "Those are still the scaled ones. Put x = (T - mean) / sd into w x + b, and sort by T."),
        Slip(lambda w, b, mean, sd: (w * sd, b - w * mean * sd), "x is T divided by sd: so w is divided by sd, too, not multiplied."),
        Slip(lambda w, b, mean, sd: (w / sd, b), "The weight is right. The bias moves as well: x is shifted by the mean, which takes w mean / sd off it."),
        Slip(lambda w, b, mean, sd: (w / sd, b + w * mean / sd), "The weight is right, the sign in the bias is not: x = (T - mean) / sd has a minus."),
        Slip(lambda w, b, mean, sd: (w / sd, (b - w * mean) / sd), "The weight is right. Only w x is divided by sd; b itself is not."),
        Slip(lambda w, b, mean, sd: (b - w * mean / sd, w / sd), "Both are right, and swapped: the weight comes first."),
        Slip(lambda w, b, mean, sd: (w / sd, b - w * mean), "The weight is right. In the bias the mean is divided by sd, too."),
    ]),
    hints=["$w\\,(T - \\text{mean})/\\text{sd} + b$: multiply out.", "The factor of $T$ is the weight; all else is the bias."],
    mistakes=[
        Mistake("lambda w, b, mean, sd: (w, b)", "still the scaled ones"),
        Mistake("lambda w, b, mean, sd: (w * sd, b - w * mean * sd)", "not multiplied"),
        Mistake("lambda w, b, mean, sd: (w / sd, b)", "The bias moves as well"),
        Mistake("lambda w, b, mean, sd: (w / sd, b + w * mean / sd)", "has a minus"),
        Mistake("lambda w, b, mean, sd: (w / sd, b - w * mean)", "divided by sd, too"),
        Mistake("lambda w, b, mean, sd: (w / sd, (b - w * mean) / sd)", "b itself is not"),
        Mistake("lambda w, b, mean, sd: (b - w * mean / sd, w / sd)", "the weight comes first"),
    ],
    why="It is the same line, written for another unit; not one probability changes.",
    section="Scale-first",
)  # fmt: skip

SCORE_CASES = [np.array([0.2, -1.0, 0.7]), np.array([1000.0, 1001.0]), np.array([3.0, 3.0, 3.0, 3.0]), np.array([-2000.0, 0.5, 0.0])]


def shares(scores):
    """Softmax: e to each score, divided by their sum; the largest score is taken off first, which changes nothing but the overflow."""
    powers = np.exp(scores - np.max(scores))
    return powers / powers.sum()


def naive_shares(scores):
    """Softmax as it is written, which overflows."""
    with np.errstate(all="ignore"):
        return np.exp(scores) / np.sum(np.exp(scores))


softmax = Exercise(
    id="08/softmax",
    title="More than two classes",
    question="Write the softmax of an array of scores, $e^{s_k} / \\sum_j e^{s_j}$, so that scores of 1000 do no harm.",
    stub="def softmax(scores):\n    ...",
    solution="def softmax(scores):\n    powers = np.exp(scores - np.max(scores))\n    return powers / np.sum(powers)",
    check=Function(shares, SCORE_CASES, 1e-9, slips=[
        Slip(naive_shares, "e^1000 is too large for a computer. Take the largest score off all of them first: the shares do not change."),
        Slip(lambda scores: np.exp(scores - np.max(scores)), "The sum is missing: divide by it, so that the shares add up to 1."),
        Slip(lambda scores: logistic.sigmoid(scores), "Those are sigmoids, one for each score; they need not add up to 1. Divide e to each score by their sum."),
    ]),
    hints=["A constant taken off all scores is a factor that cancels.", "`np.exp(scores - np.max(scores))`, then divide by the sum."],
    mistakes=[
        Mistake("def softmax(scores):\n    with np.errstate(all='ignore'):\n        return np.exp(scores) / np.sum(np.exp(scores))", "too large for a computer"),
        Mistake("def softmax(scores):\n    return np.exp(scores - np.max(scores))", "The sum is missing"),
        Mistake("def softmax(scores):\n    with np.errstate(all='ignore'):\n        return 1 / (1 + np.exp(-scores))", "Those are sigmoids"),
    ],
    why="With two classes and the scores $z$ and 0 it is the sigmoid of $z$.",
    section="Further:-more-than-two-classes",
    also_right=("sign flipped in `scores - np.max(scores)`",),
)  # fmt: skip


def _cold_morning():
    flights = load_challenger()
    w, b = logistic.fit(logistic.design(flights.temperature_F), flights.any_distress).theta
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


def _scaled_fit():
    flights = _scaled()
    return logistic.fit(flights["X"], flights["y"]).theta


def _stopped_after(rate, steps):
    """The answer where a descent on the scaled record has not arrived yet."""
    flights = _scaled()
    w, b = in_degrees(*logistic.descent_path(flights["X"], flights["y"], rate, steps)[-1], flights["mean"], flights["sd"])
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


def _unscaled_descent(rate, steps):
    """The answer of a descent in degrees."""
    flights = _scaled()
    w, b = logistic.descent_path(logistic.design(flights["T"]), flights["y"], rate, steps)[-1]
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


_TOO_FEW = [(1.0, 30), (1.0, 50), (1.0, 100), (0.5, 100), (0.2, 300), (0.1, 100), (0.1, 300), (0.1, 1000), (0.01, 300), (0.01, 1000)]  # rate, steps
_IN_DEGREES = [(0.0015, 300), (0.001, 300), (0.001, 1000), (0.0001, 300), (0.0001, 1000)]


def _with(p=None, w=None, b=None):
    right = _cold_morning()
    return np.array([right[0] if w is None else w, right[1] if b is None else b, right[2] if p is None else p])


cold_morning = Exercise(
    id="08/cold_morning",
    title="31 degrees, by your own descent",
    question=(
        "Run `gradient_descent` on the scaled record with `loss_gradient`, go back to degrees, and give three numbers: the weight per °F, the bias, "
        "and the fitted probability of at least one O-ring in distress at 31 °F. Four digits or more."
    ),
    stub="answer = [..., ..., ...]",
    solution=(
        "def loss_gradient(theta, X, y):\n"
        "    p = 1 / (1 + np.exp(-X @ theta))\n"
        "    return X.T @ (p - y) / len(y)\n"
        "\n"
        "path = gradient_descent(lambda theta: loss_gradient(theta, X, y), np.zeros(2), 1.0, 300)\n"
        "w, b = path[-1]\n"
        "w, b = w / sd, b - w * mean / sd\n"
        "answer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]"
    ),
    context=lambda: {**_scaled(), "gradient_descent": lambda gradient, start, learning_rate, steps: _descended(gradient, start, learning_rate, steps)},
    check=Values(_cold_morning, "0.02 %", slips=[
        Slip(lambda: np.append(_scaled_fit(), logistic.sigmoid(31 * _scaled_fit()[0] + _scaled_fit()[1])),
             "You put degrees into scaled weights. Go back to degrees first: w / sd and b - w mean / sd."),
        Slip(lambda: np.append(_scaled_fit(), _cold_morning()[2]), "The probability is right; the weight and the bias are still the scaled ones."),
        *(Slip(lambda rate=rate, steps=steps: _stopped_after(rate, steps), "Your steps are not enough: the weights still move. Go on until they stand still; 300 steps at rate 1 will do.")
          for rate, steps in _TOO_FEW),
        *(Slip(lambda rate=rate, steps=steps: _unscaled_descent(rate, steps), "You descended in degrees, where the bias hardly moves. Descend on the scaled record `X`, then go back to degrees.") for rate, steps in _IN_DEGREES),
        Slip(lambda: -_with(p=_cold_morning()[2] - 1), "The signs of weight and bias are turned round: that line is for flights without distress."),
        Slip(lambda: _with(p=1 - _cold_morning()[2]), "Your last number is the probability of no distress: 1 - p for p."),
        Slip(lambda: _with(p=31 * _cold_morning()[0] + _cold_morning()[1]), "Your last number is the log-odds at 31 °F. The sigmoid makes it a probability."),
        Slip(lambda: _with(b=_scaled_fit()[1], p=float(logistic.sigmoid(31 * _cold_morning()[0] + _scaled_fit()[1]))),
             "The weight is right, the bias is still the scaled one: take w mean / sd off it."),
    ]),
    hints=[
        "`path = gradient_descent(lambda theta: loss_gradient(theta, X, y), np.zeros(2), 1.0, 300)`; its last row is the fit.",
        "Your `unscaled` takes it back to degrees.",
        "Then the sigmoid of `31 * w + b`.",
    ],
    mistakes=[
        Mistake("answer = [-1.602378, -1.107550, 1 / (1 + np.exp(31 * 1.602378 + 1.107550))]", "degrees into scaled weights"),
        Mistake(
            "path = gradient_descent(lambda theta: X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y), np.zeros(2), 0.1, 300)\n"
            "w, b = path[-1]\nw, b = w / sd, b - w * mean / sd\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]",
            "not enough",
        ),
        Mistake(
            "D = np.column_stack([T, np.ones(len(T))])\npath = gradient_descent(lambda theta: D.T @ (1 / (1 + np.exp(-D @ theta)) - y) / len(y), np.zeros(2), 0.001, 300)\n"
            "w, b = path[-1]\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]",
            "descended in degrees",
        ),
        Mistake("answer = [-1.602378, -1.107550, 0.99961]", "still the scaled ones"),
        Mistake("answer = [0.2321627, -15.0429, 0.000391217]", "turned round"),
        Mistake("answer = [-0.2321627, 15.0429, 0.000391217]", "no distress"),
        Mistake("answer = [-0.2321627, 15.0429, 7.845857]", "log-odds at 31"),
        Mistake("answer = [-0.2321627, -1.107550, 1 / (1 + np.exp(31 * 0.2321627 + 1.107550))]", "bias is still the scaled one"),
        Mistake("answer = [-0.2321627, 15.0429, 0.95]", "index 2"),
    ],
    why="Published: 15.0429 - 0.2322 T, and 0.9996 at 31 °F. It is the chance of distress in at least one ring, and 31 °F lies 22 °F below the coldest flight.",
    section="The-answer",
    also_right=(),
)  # fmt: skip


def _descended(gradient, start, learning_rate, steps):
    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
