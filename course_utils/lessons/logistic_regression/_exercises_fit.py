"""Lesson 08: the fit on scaled data, back to degrees, and the cold morning."""

import numpy as np

from course_utils.data import load_challenger
from course_utils.maths import logistic
from course_utils.practice import Exercise, Function, Slip, Values


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
    solution="""
        p = np.full(len(y), 0.5)
        stepped = np.zeros(2) - 1.0 * X.T @ (p - y) / len(y)
        """,
    slips=[
        Slip(
            "X.T @ (0.5 - y) / len(y)",
            "You climbed: subtract the gradient X^T (p - y) / n.",
        ),
        Slip(
            "-X.T @ (0.5 - y)",
            "1/n is missing: the gradient is a mean over the 23 flights.",
        ),
        Slip(
            "(-X.T @ (0.5 - y) / len(y))[::-1]",
            "Weight and bias are swapped: the column of ones stands last.",
        ),
        Slip(
            "X.T @ y / len(y)",
            "You took every probability as 0. With all parameters 0 it is the sigmoid of 0.",
        ),
        Slip(
            "X.T @ (y - 1) / len(y)",
            "You took every probability as 1. With all parameters 0 it is the sigmoid of 0.",
        ),
        Slip(
            "np.column_stack([T, np.ones(len(T))]).T @ (0.5 - y) / -len(y)",
            "You took the temperatures in degrees. The step is asked for on the scaled record, `X`.",
        ),
        Slip(
            """
            stepped = np.zeros(2)
            for _ in range(300):
                stepped = stepped - X.T @ (1 / (1 + np.exp(-X @ stepped)) - y) / len(y)
            """,
            "You went on until the weights stand still. Only the first step is asked for.",
        ),
        Slip(
            "0.1 * stepped",
            "That is one 10th of the step: the rate is 1, not 0.1.",
        ),
        Slip(
            "stepped * len(y) / (len(y) - 1)",
            "You divided by n - 1. The loss is a mean over all 23 flights: divide by n.",
        ),
        Slip(
            "stepped / 4",
            "There is a factor 1/4 too many. If it is p (1 - p), that belongs to squared errors.",
        ),
        Slip(
            "[0, 0]",
            "That is where the descent starts. Take one step from there.",
        ),
        Slip(
            "[stepped[0], 0]",
            "The weight is right. The bias takes a step, too: minus the mean of p - y.",
        ),
        Slip(
            "np.round(stepped, 2)",
            "Close: you rounded too far. Four decimals or more are asked for.",
        ),
    ],
    context=_scaled,
    check=Values(_first_step, decimals=4),
    hints=[
        "With all parameters 0, every probability is $\\sigma(0) = 1/2$.",
        "`X.T @ (0.5 - y) / len(y)` is the gradient; subtract it.",
    ],
    why="Colder means likelier, so $w$ goes below 0; 7 of 23 is less than half, so $b$ does as well.",
    section="Scale-first",
    also_right={"only the right of `1.0 * X.T": "a rate of 1 is a factor that changes nothing"},
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
    stub="""
        def unscaled(w, b, mean, sd):
            ...
        """,
    solution="""
        def unscaled(w, b, mean, sd):
            return w / sd, b - w * mean / sd
        """,
    slips=[
        Slip(
            "lambda w, b, mean, sd: (w, b)",
            "Those are still the scaled ones. Put x = (T - mean) / sd into w x + b, and sort by T.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w * sd, b - w * mean * sd)",
            "x is T divided by sd: so w is divided by sd, too, not multiplied.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b)",
            ("The weight is right. The bias moves as well: x is shifted by the mean, which takes w mean / sd off it."),
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b + w * mean / sd)",
            "The weight is right, the sign in the bias is not: x = (T - mean) / sd has a minus.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, (b - w * mean) / sd)",
            "The weight is right. Only w x is divided by sd; b itself is not.",
        ),
        Slip(
            "lambda w, b, mean, sd: (b - w * mean / sd, w / sd)",
            "Both are right, and swapped: the weight comes first.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b - w * mean)",
            "The weight is right. In the bias the mean is divided by sd, too.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b - mean / sd)",
            "The weight is right. In the bias the factor w is missing: w multiplies all of (T - mean) / sd.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b - mean)",
            "The weight is right. The mean is multiplied by w and divided by sd before it is taken off the bias.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b - w * mean * sd)",
            "The weight is right. In the bias w mean is divided by sd, not multiplied.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b - w * mean / sd**2)",
            (
                "The weight is right. In the bias sd divides twice: if you have changed w already, take the new w "
                "times the mean."
            ),
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, -w * mean / sd)",
            "The weight is right. In the bias b itself is lost: w mean / sd is taken off it.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w / sd, b / sd)",
            "The weight is right. b is not divided by sd: it moves by what the mean brings.",
        ),
        Slip(
            "lambda w, b, mean, sd: (w, b - w * mean / sd)",
            "The bias is right. The weight is still the scaled one: what multiplies T in w (T - mean) / sd?",
        ),
        *(
            Slip(
                f"lambda w, b, mean, sd: ({taken})",
                (
                    "You treat the parameters as if they were temperatures. Put x = (T - mean) / sd into w x + b, and "
                    "sort by T."
                ),
            )
            for taken in ("w * sd + mean, b", "w * sd + mean, b * sd + mean", "(w - mean) / sd, (b - mean) / sd")
        ),
    ],
    check=Function(in_degrees, [(-1.6, -1.1, 69.5, 7.0), (0.8, 2.0, -3.0, 0.5), (2.5, 0.0, 10.0, 4.0)]),
    hints=[
        "$w\\,(T - \\text{mean})/\\text{sd} + b$: multiply out.",
        "The factor of $T$ is the weight; all else is the bias.",
    ],
    why="It is the same line, written for another unit; not one probability changes.",
    section="Scale-first",
)


def _cold_morning():
    flights = load_challenger()
    w, b = logistic.fit(logistic.design(flights.temperature_F), flights.any_distress).theta
    return np.array([w, b, logistic.sigmoid(31 * w + b)])


def _descended(gradient, start, learning_rate, steps):
    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)


_WALKED = """
    D = {rows}
    path = gradient_descent(lambda t: D.T @ (1 / (1 + np.exp(-D @ t)) - y) / len(y), np.zeros(2), {rate}, {steps})
    w, b = path[-1]
    w, b = {in_degrees}
    answer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]
    """
_SCALED = {"rows": "X", "in_degrees": "w / sd, b - w * mean / sd"}
_IN_DEGREES = {"rows": "np.column_stack([T, np.ones(len(T))])", "in_degrees": "w, b"}
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
    (1.0, 1),
    (1.0, 10),
    (0.5, 50),
    (0.1, 10),
    (0.05, 300),
    (0.01, 100),
]  # rate, steps
_SMALL_RATES = [(0.0015, 300), (0.001, 300), (0.001, 1000), (0.0001, 300), (0.0001, 1000)]


cold_morning = Exercise(
    id="08/cold_morning",
    title="31 degrees, by your own descent",
    question=(
        "Run `gradient_descent` on the scaled record with `loss_gradient`, go back to degrees, and give three "
        "numbers: the weight per °F, the bias, and the fitted probability of at least one O-ring in distress at 31 "
        "°F. Four digits or more."
    ),
    stub="answer = [..., ..., ...]",
    solution="""
        def loss_gradient(theta, X, y):
            p = 1 / (1 + np.exp(-X @ theta))
            return X.T @ (p - y) / len(y)

        path = gradient_descent(lambda theta: loss_gradient(theta, X, y), np.zeros(2), 1.0, 300)
        w, b = path[-1]
        w, b = w / sd, b - w * mean / sd
        answer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]
        """,
    slips=[
        Slip(
            "[-1.602378, -1.107550, 1 / (1 + np.exp(31 * 1.602378 + 1.107550))]",
            "You put degrees into scaled weights. Go back to degrees first: w / sd and b - w mean / sd.",
        ),
        Slip(
            "[-1.602378, -1.107550, 0.99961]",
            "The probability is right; the weight and the bias are still the scaled ones.",
        ),
        *(
            Slip(
                _WALKED.format(**_SCALED, rate=rate, steps=steps),
                (
                    "Your steps are not enough: the weights still move. Go on until they stand still; 300 "
                    "steps at rate 1 will do."
                ),
            )
            for rate, steps in _TOO_FEW
        ),
        *(
            Slip(
                _WALKED.format(**_IN_DEGREES, rate=rate, steps=steps),
                (
                    "You descended in degrees, where the bias hardly moves. Descend on the scaled record "
                    "`X`, then go back to degrees."
                ),
            )
            for rate, steps in _SMALL_RATES
        ),
        Slip(
            "[0.2321627, -15.0429, 0.000391217]",
            "The signs of weight and bias are turned round: that line is for flights without distress.",
        ),
        Slip(
            "[-0.2321627, 15.0429, 0.000391217]",
            "Your last number is the probability of no distress: 1 - p for p.",
        ),
        Slip(
            "[-0.2321627, 15.0429, 7.845857]",
            "Your last number is the log-odds at 31 °F. The sigmoid makes it a probability.",
        ),
        Slip(
            "[-0.2321627, -1.107550, 1 / (1 + np.exp(31 * 0.2321627 + 1.107550))]",
            "The weight is right, the bias is still the scaled one: take w mean / sd off it.",
        ),
        Slip(
            _WALKED.format(rows="X", rate=1.0, steps=300, in_degrees="w / sd, b + w * mean / sd"),
            "The weight is right. The sign in the bias is not: w mean / sd is taken off b.",
        ),
        Slip(
            _WALKED.format(rows="X", rate=1.0, steps=300, in_degrees="w / sd, b - w * mean"),
            "The weight is right. In the bias the mean is divided by sd, too: b - w mean / sd.",
        ),
        *(
            Slip(
                f"[{weight}, answer[1], 1 / (1 + np.exp(-(31 * {weight} + answer[1])))]",
                "The bias is right. The weight for each °F is the scaled weight divided by sd.",
            )
            for weight in ("answer[0] * sd", "answer[0] * sd**2")
        ),
        Slip(
            "[answer[0], answer[1], np.exp(31 * answer[0] + answer[1])]",
            "Your last number is the odds at 31 °F. The probability is odds / (1 + odds).",
        ),
        Slip(
            "[answer[0], answer[1], 1 / (1 + np.exp(31 * 1.602378 + 1.107550))]",
            (
                "Weight and bias are right. The probability is not that near to 0: put 31 into w T + b with the weight "
                "and the bias in degrees."
            ),
        ),
        Slip(
            "[answer[0], answer[1], 1 / (1 + np.exp(-31 * answer[0] + answer[1]))]",
            (
                "Weight and bias are right. In the exponent of the probability the minus goes before all of w T + b: "
                "mind the brackets."
            ),
        ),
        Slip(
            "[answer[0], answer[1], 1.0]",
            (
                "Weight and bias are right. The probability is not that near to 1: put 31 itself into w T + b, and "
                "give four digits."
            ),
        ),
        Slip(
            "[-0.232, 15.0, 1.0]",
            "Close: you rounded too far. Four digits or more of each number are asked for.",
        ),
        Slip(
            _WALKED.format(**_SCALED, rate=-1.0, steps=300),
            "You climbed: the step goes against the gradient, and the gradient is X^T (p - y) / n.",
        ),
    ],
    context=lambda: {
        **_scaled(),
        "gradient_descent": _descended,
    },
    check=Values(_cold_morning, digits=4),
    hints=[
        (
            "`path = gradient_descent(lambda theta: loss_gradient(theta, X, y), np.zeros(2), 1.0, 300)`; its "
            "last row is the fit."
        ),
        "Your `unscaled` takes it back to degrees.",
        "Then the sigmoid of `31 * w + b`.",
    ],
    why=(
        "Published: 15.0429 - 0.2322 T, and 0.9996 at 31 °F. It is the chance of distress in at least one ring, "
        "and 31 °F lies 22 °F below the coldest flight."
    ),
    section="The-answer",
)
