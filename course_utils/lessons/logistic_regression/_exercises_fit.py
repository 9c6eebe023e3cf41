"""Lesson 08: the fit on scaled data, back to degrees, and the cold morning."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.maths import logistic
from course_utils.practice import Exercise, Function, Mistake, Slip, Values


def _scaled():
    flights = load_challenger()
    scaled, mean, spread = logistic.standardised(flights.temperature_F)
    return {
        "X": logistic.design(scaled),
        "y": flights.any_distress,
        "mean": mean,
        "sd": spread,
        "T": flights.temperature_F,
    }


def _first_step(size=1.0):
    flights = _scaled()
    return -size * logistic.gradient(np.zeros(2), flights["X"], flights["y"])


one_step = Exercise(
    id="08/one_step",
    title="The first step",
    question=(
        "From $w = 0$, $b = 0$, take one step of gradient descent at rate 1 on the scaled record (`X`, `y`). "
        "Give the new $[w, b]$ to four decimals or more."
    ),
    stub="stepped = [..., ...]",
    solution="p = np.full(len(y), 0.5)\nstepped = np.zeros(2) - 1.0 * X.T @ (p - y) / len(y)",
    context=_scaled,
    check=Values(
        _first_step,
        0.0001,
        slips=[
            Slip(lambda: _first_step(-1.0), "You climbed: subtract the gradient X^T (p - y) / n."),
            Slip(
                lambda: _first_step(len(_scaled()["y"])), "1/n is missing: the gradient is a mean over the 23 flights."
            ),
            Slip(lambda: _first_step()[::-1], "Weight and bias are swapped: the column of ones stands last."),
        ],
    ),
    hints=[
        "With all parameters 0, every probability is $\\sigma(0) = 1/2$.",
        "`X.T @ (0.5 - y) / len(y)` is the gradient; subtract it.",
    ],
    mistakes=[
        Mistake("stepped = X.T @ (0.5 - y) / len(y)", "You climbed"),
        Mistake("stepped = -X.T @ (0.5 - y)", "1/n is missing"),
        Mistake("stepped = (-X.T @ (0.5 - y) / len(y))[::-1]", "swapped"),
    ],
    why="Colder means likelier, so $w$ goes below 0; 7 of 23 is less than half, so $b$ does as well.",
    section="Scale-first",
    also_right=("only the right of `1.0 * X.T",),
)


def in_degrees(w, b, mean, sd):
    """Weight and bias on the raw measurement, from those on (measurement - mean) / sd."""
    return w / sd, b - w * mean / sd


unscaled = Exercise(
    id="08/unscaled",
    title="Back to degrees",
    question=(
        "A fit on $x = (T - \\text{mean})/\\text{sd}$ gave $z = wx + b$. Return the weight and the bias of the "
        "same line in $T$: $z = w_T T + b_T$."
    ),
    stub="def unscaled(w, b, mean, sd):\n    ...",
    solution="def unscaled(w, b, mean, sd):\n    return w / sd, b - w * mean / sd",
    check=Function(
        in_degrees,
        [(-1.6, -1.1, 69.5, 7.0), (0.8, 2.0, -3.0, 0.5), (2.5, 0.0, 10.0, 4.0)],
        slips=[
            Slip(
                lambda w, b, mean, sd: (w, b),
                "Those are still the scaled ones. Put x = (T - mean) / sd into w x + b, and sort by T.",
            ),
            Slip(
                lambda w, b, mean, sd: (w * sd, b - w * mean * sd),
                "x is T divided by sd: so w is divided by sd, too, not multiplied.",
            ),
            Slip(
                lambda w, b, mean, sd: (w / sd, b),
                (
                    "The weight is right. The bias moves as well: x is shifted by the mean, which takes w mean / "
                    "sd off it."
                ),
            ),
            Slip(
                lambda w, b, mean, sd: (w / sd, b + w * mean / sd),
                "The weight is right, the sign in the bias is not: x = (T - mean) / sd has a minus.",
            ),
            Slip(
                lambda w, b, mean, sd: (w / sd, (b - w * mean) / sd),
                "The weight is right. Only w x is divided by sd; b itself is not.",
            ),
            Slip(
                lambda w, b, mean, sd: (b - w * mean / sd, w / sd),
                "Both are right, and swapped: the weight comes first.",
            ),
            Slip(
                lambda w, b, mean, sd: (w / sd, b - w * mean),
                "The weight is right. In the bias the mean is divided by sd, too.",
            ),
        ],
    ),
    hints=[
        "$w\\,(T - \\text{mean})/\\text{sd} + b$: multiply out.",
        "The factor of $T$ is the weight; all else is the bias.",
    ],
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
)


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
    w, b = in_degrees(
        *logistic.descent_path(flights["X"], flights["y"], rate, steps)[-1], flights["mean"], flights["sd"]
    )
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


def _unscaled_descent(rate, steps):
    """The answer of a descent in degrees."""
    flights = _scaled()
    w, b = logistic.descent_path(logistic.design(flights["T"]), flights["y"], rate, steps)[-1]
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


_TOO_FEW = [
    (1.0, 30),
    (1.0, 50),
    (1.0, 100),
    (0.5, 100),
    (0.2, 300),
    (0.1, 100),
    (0.1, 300),
    (0.1, 1000),
    (0.01, 300),
    (0.01, 1000),
]  # rate, steps
_IN_DEGREES = [(0.0015, 300), (0.001, 300), (0.001, 1000), (0.0001, 300), (0.0001, 1000)]


def _with(p=None, w=None, b=None):
    right = _cold_morning()
    return np.array([right[0] if w is None else w, right[1] if b is None else b, right[2] if p is None else p])


cold_morning = Exercise(
    id="08/cold_morning",
    title="31 degrees, by your own descent",
    question=(
        "Run `gradient_descent` on the scaled record with `loss_gradient`, go back to degrees, and give three "
        "numbers: the weight per °F, the bias, and the fitted probability of at least one O-ring in distress at 31 "
        "°F. Four digits or more."
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
    context=lambda: {
        **_scaled(),
        "gradient_descent": lambda gradient, start, learning_rate, steps: _descended(
            gradient, start, learning_rate, steps
        ),
    },
    check=Values(
        _cold_morning,
        "0.02 %",
        slips=[
            Slip(
                lambda: np.append(_scaled_fit(), logistic.sigmoid(31 * _scaled_fit()[0] + _scaled_fit()[1])),
                "You put degrees into scaled weights. Go back to degrees first: w / sd and b - w mean / sd.",
            ),
            Slip(
                lambda: np.append(_scaled_fit(), _cold_morning()[2]),
                "The probability is right; the weight and the bias are still the scaled ones.",
            ),
            *(
                Slip(
                    lambda rate=rate, steps=steps: _stopped_after(rate, steps),
                    (
                        "Your steps are not enough: the weights still move. Go on until they stand still; 300 "
                        "steps at rate 1 will do."
                    ),
                )
                for rate, steps in _TOO_FEW
            ),
            *(
                Slip(
                    lambda rate=rate, steps=steps: _unscaled_descent(rate, steps),
                    (
                        "You descended in degrees, where the bias hardly moves. Descend on the scaled record "
                        "`X`, then go back to degrees."
                    ),
                )
                for rate, steps in _IN_DEGREES
            ),
            Slip(
                lambda: -_with(p=_cold_morning()[2] - 1),
                "The signs of weight and bias are turned round: that line is for flights without distress.",
            ),
            Slip(
                lambda: _with(p=1 - _cold_morning()[2]),
                "Your last number is the probability of no distress: 1 - p for p.",
            ),
            Slip(
                lambda: _with(p=31 * _cold_morning()[0] + _cold_morning()[1]),
                "Your last number is the log-odds at 31 °F. The sigmoid makes it a probability.",
            ),
            Slip(
                lambda: _with(
                    b=_scaled_fit()[1], p=float(logistic.sigmoid(31 * _cold_morning()[0] + _scaled_fit()[1]))
                ),
                "The weight is right, the bias is still the scaled one: take w mean / sd off it.",
            ),
        ],
    ),
    hints=[
        (
            "`path = gradient_descent(lambda theta: loss_gradient(theta, X, y), np.zeros(2), 1.0, 300)`; its "
            "last row is the fit."
        ),
        "Your `unscaled` takes it back to degrees.",
        "Then the sigmoid of `31 * w + b`.",
    ],
    mistakes=[
        Mistake(
            "answer = [-1.602378, -1.107550, 1 / (1 + np.exp(31 * 1.602378 + 1.107550))]", "degrees into scaled weights"
        ),
        Mistake(
            "path = gradient_descent(lambda theta: X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y), "
            "np.zeros(2), 0.1, 300)\n"
            "w, b = path[-1]\nw, b = w / sd, b - w * mean / sd\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]",
            "not enough",
        ),
        Mistake(
            "D = np.column_stack([T, np.ones(len(T))])\npath = gradient_descent(lambda theta: D.T @ (1 / (1 + "
            "np.exp(-D @ theta)) - y) / len(y), np.zeros(2), 0.001, 300)\n"
            "w, b = path[-1]\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]",
            "descended in degrees",
        ),
        Mistake("answer = [-1.602378, -1.107550, 0.99961]", "still the scaled ones"),
        Mistake("answer = [0.2321627, -15.0429, 0.000391217]", "turned round"),
        Mistake("answer = [-0.2321627, 15.0429, 0.000391217]", "no distress"),
        Mistake("answer = [-0.2321627, 15.0429, 7.845857]", "log-odds at 31"),
        Mistake(
            "answer = [-0.2321627, -1.107550, 1 / (1 + np.exp(31 * 0.2321627 + 1.107550))]",
            "bias is still the scaled one",
        ),
        Mistake("answer = [-0.2321627, 15.0429, 0.95]", "index 2"),
    ],
    why=(
        "Published: 15.0429 - 0.2322 T, and 0.9996 at 31 °F. It is the chance of distress in at least one ring, "
        "and 31 °F lies 22 °F below the coldest flight."
    ),
    section="The-answer",
    also_right=(),
)


def _descended(gradient, start, learning_rate, steps):
    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
