"""Lesson 07: Adam, batches, schedules, and the line on the record."""

import numpy as np

from course_utils.lessons.optimisers._exercises_memory import _EPSILON, _record
from course_utils.maths import minibatch, optimisers
from course_utils.practice import Exercise, FreshNumbers, Function, Mistake, Number, Slip, Values

_first = FreshNumbers("07/adam_first", lambda random: {
    "adam_start": random.randint(3, 6), "adam_hill": random.choice([-1, 1]) * random.choice([20, 30, 50]), "adam_rate": random.choice([0.1, 0.2, 0.5]),
})  # fmt: skip

adam_first = Exercise(
    id="07/adam_first",
    title="Adam's first step",
    question="Adam starts at `adam_start`, where the slope is `adam_hill`, with $m = v = 0$, the rate `adam_rate`, $\\beta_1 = 0.9$ and $\\beta_2 = 0.999$. Where is it after its first step?",
    stub="adam_end = ...",
    solution="adam_end = adam_start - adam_rate * np.sign(adam_hill)",
    numbers=_first,
    check=Number(lambda: _first["adam_start"] - _first["adam_rate"] * np.sign(_first["adam_hill"]), "0.01 %", slips=[
        Slip(lambda: _first["adam_start"] - _first["adam_rate"] * np.sign(_first["adam_hill"]) * 0.1 / 0.001**0.5,
             "The bias correction is missing. Without it the first step is $0.1/\\sqrt{0.001} = 3.16$ times too long."),
        Slip(lambda: _first["adam_start"] + _first["adam_rate"] * np.sign(_first["adam_hill"]), "You climbed: the step goes against the slope."),
        Slip(lambda: _first["adam_start"] - _first["adam_rate"] * _first["adam_hill"], "That is plain descent. Adam divides by the size of the slope."),
        Slip(lambda: _first["adam_start"] - 0.1 * _first["adam_rate"] * np.sign(_first["adam_hill"]), "Correct both means: $m$ is divided by $1 - \\beta_1$ in the first step."),
    ]),
    hints=["After one step $m = 0.1 g$ and $v = 0.001 g^2$. Correct both.", "$\\hat m = g$ and $\\hat v = g^2$: what is $g / \\sqrt{g^2}$?"],
    mistakes=[
        Mistake("adam_end = adam_start - adam_rate * (0.1 * adam_hill) / np.sqrt(0.001 * adam_hill**2)", "3.16"),
        Mistake("adam_end = adam_start + adam_rate * np.sign(adam_hill)", "You climbed"),
        Mistake("adam_end = adam_start - adam_rate * adam_hill", "plain descent"),
        Mistake("adam_end = adam_start - adam_rate * (0.1 * adam_hill) / np.sqrt(adam_hill**2)", "Correct both"),
    ],
    why="Its size is the rate, whatever the slope.",
    section="Adam",
)  # fmt: skip


def _adam(theta, m, v, t, slope, rate, *, corrected=True, ahead=0, root=True, square=True):
    m = 0.9 * m + 0.1 * slope
    v = 0.999 * v + 0.001 * (slope**2 if square else slope)
    m_hat, v_hat = (m / (1 - 0.9 ** (t + ahead)), v / (1 - 0.999 ** (t + ahead))) if corrected else (m, v)
    return theta - rate * m_hat / ((np.sqrt(v_hat) if root else v_hat) + _EPSILON), m, v


def _kept_corrected(theta, m, v, t, slope, rate):
    theta, m, v = _adam(theta, m, v, t, slope, rate)
    return theta, m / (1 - 0.9**t), v / (1 - 0.999**t)


def _half_corrected(theta, m, v, t, slope, rate, *, first=True, second=True):
    m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
    m_hat, v_hat = m / (1 - 0.9**t) if first else m, v / (1 - 0.999**t) if second else v
    return theta - rate * m_hat / (np.sqrt(v_hat) + _EPSILON), m, v


adam_step = Exercise(
    id="07/adam_step",
    title="Adam, as a function",
    question="Return `(theta, m, v)` after step number `t` (1, 2, ...) of Adam, with $\\beta_1 = 0.9$, $\\beta_2 = 0.999$ and $\\varepsilon = 10^{-8}$ outside the root. "
    "`m` and `v` come in, and go out, uncorrected.",
    stub="def adam_step(theta, m, v, t, slope, rate):\n    ...",
    solution=(
        "def adam_step(theta, m, v, t, slope, rate):\n    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * slope**2\n"
        "    m_hat = m / (1 - 0.9**t)\n    v_hat = v / (1 - 0.999**t)\n    theta = theta - rate * m_hat / (np.sqrt(v_hat) + 1e-8)\n    return theta, m, v"
    ),
    check=Function(_adam, [
        (2.0, 0.0, 0.0, 1, 4.0, 0.1), (np.array([1.0, -3.0]), np.array([0.2, -0.3]), np.array([0.05, 0.02]), 3, np.array([-2.0, 7.0]), 0.25), (-1.0, 0.4, 0.3, 8, 3.0, 0.3),
    ], slips=[
        Slip(lambda *given: _adam(*given, corrected=False), "The bias correction is missing: early steps have the wrong size, the first one 3.16 times too long."),
        Slip(_kept_corrected, "Correct for this step only: `m` and `v` must go on uncorrected."),
        Slip(lambda *given: _adam(*given, ahead=1), "The step's number starts at 1 here: the powers are `t`, not `t + 1`."),
        Slip(lambda *given: _adam(*given, root=False), "The root is missing: divide by $\\sqrt{\\hat v}$, which has the size of a slope."),
        Slip(lambda *given: (2 * given[0] - _adam(*given)[0], *_adam(*given)[1:]), "The minus is missing: that climbs."),
        Slip(lambda *given: (_adam(*given)[0], *_adam(*given)[:0:-1]), "The last two are swapped: the place, then `m`, then `v`."),
        Slip(lambda *given: _half_corrected(*given, second=False), "Only `m` is corrected: `v` started at 0 too."),
        Slip(lambda *given: _half_corrected(*given, first=False), "Only `v` is corrected: `m` started at 0 too."),
        Slip(lambda *given: _adam(*given, square=False), "The square is missing: `v` is a running mean of the slope's square."),
    ]),
    hints=["Two running means first: of the slope with 0.9, of its square with 0.999.", "`m_hat = m / (1 - 0.9**t)`, and so for `v`, under new names."],
    mistakes=[
        Mistake("def adam_step(theta, m, v, t, slope, rate):\n    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * slope**2\n"
                "    return theta - rate * m / (np.sqrt(v) + 1e-8), m, v", "bias correction is missing"),
        Mistake("def adam_step(theta, m, v, t, slope, rate):\n    m = (0.9 * m + 0.1 * slope) / (1 - 0.9**t)\n    v = (0.999 * v + 0.001 * slope**2) / (1 - 0.999**t)\n"
                "    return theta - rate * m / (np.sqrt(v) + 1e-8), m, v", "go on uncorrected"),
        Mistake("def adam_step(theta, m, v, t, slope, rate):\n    m = 0.9 * m + 0.1 * slope\n    v = 0.999 * v + 0.001 * slope**2\n"
                "    return theta - rate * m / (1 - 0.9**t) / (v / (1 - 0.999**t) + 1e-8), m, v", "root is missing"),
    ],
    also_right=["only the left of `np.sqrt(v_hat) + 1e-08`", "sign flipped in `np.sqrt(v_hat) + 1e-08`"],
    why="This is Algorithm 1 of Kingma and Ba.",
    section="Adam",
)  # fmt: skip


def _batch_gradient(x, y, w, b, rows):
    return minibatch.line_gradient(x[rows], y[rows], (w, b))


def _mean_by_mean(x, y, w, b, rows):
    across = _batch_gradient(x, y, w, b, rows)[1]
    return np.array([across * np.mean(x[rows]), across])


_ROWS = np.array([1.0, 2.5, 4.0, 3.0, 5.5]), np.array([50.0, 61.0, 80.0, 66.0, 90.0])

batch_gradient = Exercise(
    id="07/batch_gradient",
    title="The gradient of a mini-batch",
    question="Return the gradient `(dJ/dw, dJ/db)` of the mean of $(w x_i + b - y_i)^2$ over the rows whose numbers are in `rows`, an array such as `np.array([3, 0, 3])`.",
    stub="def batch_gradient(x, y, w, b, rows):\n    ...",
    solution="def batch_gradient(x, y, w, b, rows):\n    error = w * x[rows] + b - y[rows]\n    return 2 * np.mean(error * x[rows]), 2 * np.mean(error)",
    check=Function(_batch_gradient, [
        (*_ROWS, 10.0, 30.0, np.array([3, 0, 3])), (*_ROWS, -2.5, 4.0, np.array([4])), (*_ROWS, 0.0, 0.0, np.array([0, 1, 2, 4])),
    ], slips=[
        Slip(lambda x, y, w, b, rows: len(rows) * _batch_gradient(x, y, w, b, rows),
             "That is the sum over the batch, not the mean: with it the best learning rate would change with the batch's size."),
        Slip(lambda x, y, w, b, rows: minibatch.line_gradient(x, y, (w, b)), "That is the gradient over all rows: take `x[rows]` and `y[rows]`."),
        Slip(lambda x, y, w, b, rows: -_batch_gradient(x, y, w, b, rows), "The sign is turned: $y - \\hat y$ carries a minus."),
        Slip(lambda x, y, w, b, rows: _batch_gradient(x, y, w, b, rows) / 2, "The 2 of the square is missing."),
        Slip(lambda x, y, w, b, rows: len(rows) / len(x) * _batch_gradient(x, y, w, b, rows), "Divide by the number of rows in the batch, not in the record."),
        Slip(lambda x, y, w, b, rows: _batch_gradient(x, y, w, b, rows)[::-1], "The two are swapped: w first, then b."),
        Slip(lambda x, y, w, b, rows: _batch_gradient(x, y, w, b, np.unique(rows)), "A row that was drawn twice counts twice."),
        Slip(_mean_by_mean, "The mean of a product is not the product of the means: multiply row by row first."),
    ]),
    hints=["`x[rows]` holds the x of just these rows, repeated where a row is repeated.", "As in lesson 04, with these in place of all: 2 mean(error x) and 2 mean(error)."],
    mistakes=[
        Mistake("def batch_gradient(x, y, w, b, rows):\n    e = w * x[rows] + b - y[rows]\n    return 2 * np.sum(e * x[rows]), 2 * np.sum(e)", "not the mean"),
        Mistake("def batch_gradient(x, y, w, b, rows):\n    e = w * x + b - y\n    return 2 * np.mean(e * x), 2 * np.mean(e)", "over all rows"),
        Mistake("def batch_gradient(x, y, w, b, rows):\n    e = y[rows] - w * x[rows] - b\n    return 2 * np.mean(e * x[rows]), 2 * np.mean(e)", "sign is turned"),
        Mistake("def batch_gradient(x, y, w, b, rows):\n    e = w * x[rows] + b - y[rows]\n    return np.mean(e * x[rows]), np.mean(e)", "2 of the square"),
        Mistake("def batch_gradient(x, y, w, b, rows):\n    e = w * x[rows] + b - y[rows]\n    return 2 * np.sum(e * x[rows]) / len(x), 2 * np.sum(e) / len(x)", "not in the record"),
    ],
    why="With all rows, each once, it is the full gradient.",
    section="Mini-batches",
)  # fmt: skip

_noise = FreshNumbers("07/batch_noise", lambda random: {"deviation": random.choice([12, 18, 30]), "batch_rows": random.choice([4, 9, 16, 25])})

batch_noise = Exercise(
    id="07/batch_noise",
    title="How noisy is a batch?",
    question="Single rows give slopes with the standard deviation `deviation` (the root of the variance). What is the standard deviation of the slope of `batch_rows` rows drawn with replacement?",
    stub="noise = ...",
    solution="noise = deviation / np.sqrt(batch_rows)",
    numbers=_noise,
    check=Number(lambda: _noise["deviation"] / _noise["batch_rows"] ** 0.5, "0.1 %", slips=[
        Slip(lambda: _noise["deviation"] / _noise["batch_rows"], "The *variance* falls as 1/B. Its root falls as $1/\\sqrt{B}$."),
        Slip(lambda: _noise["deviation"] ** 2 / _noise["batch_rows"], "That is the variance: take its root."),
        Slip(lambda: _noise["deviation"] * _noise["batch_rows"] ** 0.5, "That grows with the batch, as the deviation of a sum does. Of a mean it falls."),
        Slip(lambda: _noise["deviation"], "Rows that err to both sides partly cancel: the mean of several is less noisy than one."),
    ]),
    hints=["The variance is divided by the number of rows.", "The standard deviation is the root of the variance."],
    mistakes=[
        Mistake("noise = deviation / batch_rows", "Its root falls"),
        Mistake("noise = deviation**2 / batch_rows", "take its root"),
        Mistake("noise = deviation * np.sqrt(batch_rows)", "grows with the batch"),
        Mistake("noise = deviation", "partly cancel"),
    ],
    why="Four times the rows, and four times the work, for half the noise.",
    section="Mini-batches",
)  # fmt: skip

falling_rate = Exercise(
    id="07/falling_rate",
    title="A schedule",
    question="Return the learning rate of step `k` (0, 1, 2, ...): $\\alpha_k = \\alpha_0 / (1 + d k)$, with `first` for $\\alpha_0$ and `decay` for $d$. `k` may be an array.",
    stub="def falling_rate(k, first, decay):\n    ...",
    solution="def falling_rate(k, first, decay):\n    return first / (1 + decay * k)",
    check=Function(lambda k, first, decay: first / (1 + decay * k), [(0, 0.3, 0.1), (7, 0.2, 0.05), (np.array([0.0, 10.0, 250.0]), 0.1, 0.02)], slips=[
        Slip(lambda k, first, decay: first / 1 + decay * k, "Mind the brackets: `first / (1 + decay * k)`."),
        Slip(lambda k, first, decay: first / (1 + decay) ** k, "That falls by a fixed factor each step. All its rates together have a finite sum, so it may stop short of the minimum."),
        Slip(lambda k, first, decay: first * (1 + decay * k), "That grows: divide."),
        Slip(lambda k, first, decay: first / (1 + k), "The decay is missing: it says how fast the rate falls."),
        Slip(lambda k, first, decay: first - decay * k, "That falls along a straight line and becomes negative: then the walk climbs."),
        Slip(lambda k, first, decay: first / (1 + decay * (k + 1)), "Step 0 has the rate `first`: the counting starts at 0."),
    ]),
    hints=["In step 0 it must give `first`.", "Put what is below the line in brackets."],
    mistakes=[
        Mistake("lambda k, first, decay: first / 1 + decay * k", "Mind the brackets"),
        Mistake("lambda k, first, decay: first / (1 + decay)**k", "finite sum"),
        Mistake("lambda k, first, decay: first * (1 + decay * k)", "That grows"),
        Mistake("lambda k, first, decay: first / (1 + k)", "decay is missing"),
    ],
    why="It falls like 1/k, slowly enough to travel any distance, fast enough to still the noise.",
    section="Schedules",
)  # fmt: skip


def _line(turned=False):
    names = _record()
    if not turned:
        return minibatch.line_minimum(names["x"], names["y"])
    w, b = minibatch.line_minimum(names["y"], names["x"])
    return np.array([1 / w, -b / w])


def _other_line():
    names = _record()
    return minibatch.line_minimum(names["y"], names["x"])


def _early(steps=100, rate=0.05):
    return optimisers.plain(_record()["gradient"], [0.0, 0.0], rate, steps)[-1]


reach_the_line = Exercise(
    id="07/reach_the_line",
    title="Reach the published line",
    question="With a rule of your own choice, walk from (0, 0) down the loss of the record `x`, `y` as it is, by its `gradient`, until $w$ and $b$ are right to three decimals. "
    "Hand in `line`: $(w, b)$.",
    stub="line = ...",
    solution=(
        "theta, v = np.zeros(2), np.zeros(2)\nfor step in range(1000):\n    v = 0.9 * v + gradient(theta)\n    theta = theta - 0.02 * v\nline = theta"
    ),
    context=_record,
    check=Values(_line, 0.001, slips=[
        Slip(lambda: _line()[::-1], "The two are swapped: $w$ first, then $b$."),
        Slip(lambda: _line(turned=True), "That is the other regression turned round: it predicts eruptions from waits, and is another line."),
        Slip(_other_line, "That line predicts the eruption from the wait. Here the wait is predicted: use `gradient` of the notebook."),
        Slip(lambda: np.zeros(2), "That is the start: has your walk moved?"),
        Slip(_early, "You are on the way and stopped early: plain descent needs many hundreds of steps here."),
    ]),
    hints=["Start with `theta, v = np.zeros(2), np.zeros(2)` and loop over a few hundred steps.", "The heavy ball with beta = 0.9 and a rate of 0.02 arrives in under 1000 steps. If your walk flees to huge numbers or nan, the rate is too large."],
    mistakes=[
        Mistake("theta = np.zeros(2)\nfor step in range(100):\n    theta = theta - 0.05 * gradient(theta)\nline = theta", "stopped early"),
        Mistake("theta, v = np.zeros(2), np.zeros(2)\nfor step in range(1000):\n    v = 0.9 * v + gradient(theta)\n    theta = theta - 0.02 * v\nline = theta[::-1]", "swapped"),
        Mistake("[13.222600, 24.779237]", "turned round"),
        Mistake("theta = np.zeros(2)\nfor step in range(200):\n    theta = theta - 0.1 * gradient(theta)\nline = theta", "Not yet"),
    ],
    why="Published: waiting = 33.474 + 10.730 eruptions, minutes.",
    section="The-record,-answered",
)  # fmt: skip
