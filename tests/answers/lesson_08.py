"""Answers to the exercises of lesson 08."""

from tests.answers import Answers

_LOSS = "def stable_loss(z, y):\n"
_QUIET = "    with np.errstate(all='ignore'):\n        p = 1 / (1 + np.exp(-z))\n"
_GRADIENT = "def loss_gradient(theta, X, y):\n"
_P = "    p = 1 / (1 + np.exp(-X @ theta))\n"
_SHARES = "def softmax(scores):\n"
_UNSCALED = "def unscaled(w, b, mean, sd):\n"
_FIT = (
    "path = gradient_descent(lambda t: X.T @ (1 / (1 + np.exp(-X @ t)) - y) / len(y), np.zeros(2), 1.0, 300)\n"
    "ws, bs = path[-1]\nw, b = ws / sd, bs - ws * mean / sd\np = 1 / (1 + np.exp(-(31 * w + b)))\n"
)

ANSWERS = {
    "08/probability": Answers(
        right=(
            "odds = np.exp(w * temperature + b)\nchance = odds / (1 + odds)",
            "1 / (1 + math.exp(-w * temperature - b))",
            "1 - 1 / (1 + np.exp(w * temperature + b))",
            "0.5 * (1 + np.tanh((w * temperature + b) / 2))",
            "1 / (1 + sp.exp(-(sp.Float(w) * temperature + b)))",
            "round(1 / (1 + math.e ** -(w * temperature + b)), 3)",
            "f'{1 / (1 + np.exp(-(w * temperature + b))):.4f}'",
        ),
        named={
            "100 / (1 + np.exp(-(w * temperature + b)))": "in per cent",
            "-1 / (1 + np.exp(-(w * temperature + b)))": "never below 0",
            "1 / 1 + np.exp(-(w * temperature + b))": "1 + e^-z",
            "1 / (1 + np.exp(-w * temperature + b))": "b has the wrong sign",
            "1 / (1 + np.exp(-(w * temperature - b)))": "b has the wrong sign",
            "1 / (1 + np.exp(-w * temperature))": "bias is missing",
            "1 / (1 + 10 ** -(w * temperature + b))": "power of 10",
            "np.exp(-(w * temperature + b))": "odds of no distress",
            "1 / (1 + np.exp(-temperature))": "as good as 0 or 1",
            "1 / (1 + np.exp(-(w + b) * temperature))": "as good as 0 or 1",
            "f'{100 / (1 + np.exp(-(w * temperature + b))):.2f} %'": "is not a number",
            "z = w * temperature + b\nchance = np.exp(-z) / (1 + np.exp(-z)) ** 2": "sigmoid's slope",
        },
        unnamed=(
            "np.tanh(w * temperature + b)",
            "1 / (2 + np.exp(-(w * temperature + b)))",
        ),
    ),
    "08/odds_factor": Answers(
        right=(
            "np.exp(0.2322) ** degrees",
            "1 / math.exp(-0.2322 * degrees)",
            "factor = 1.0\nfor degree in range(degrees):\n    factor *= math.e**0.2322",
            "sp.exp(sp.Rational(2322, 10000) * degrees)",
            "np.exp(-0.2322 * -degrees)",
            "odds = lambda T: np.exp(15.0429 - 0.2322 * T)\nfactor = odds(60 - degrees) / odds(60)",
        ),
        named={
            "-np.exp(0.2322 * degrees)": "the sign is wrong",
            "100 * np.exp(0.2322 * degrees)": "100 times the right answer",
            "np.exp(0.2322 * degrees) - 1": "by how much the odds rise",
            "10 ** (0.2322 * degrees)": "power of 10",
            "np.exp(degrees)": "weight is missing",
            "np.exp(0.2322 / degrees)": "divided by the number of degrees",
            "np.exp(15.0429 - 0.2322 * degrees)": "odds at so many",
            "1 / (1 + np.exp(-0.2322 * degrees))": "into the sigmoid",
            "sigmoid = lambda z: 1 / (1 + np.exp(-z))\n"
            "factor = sigmoid(15.0429 - 0.2322 * (60 - degrees)) / sigmoid(15.0429 - 0.2322 * 60)": "ratio of two",
        },
        unnamed=(
            "2 ** (0.2322 * degrees)",
            "degrees ** 0.2322",
            "np.exp(0.2322 * (degrees + 1))",
            "1.2322 * degrees",
        ),
    ),
    "08/steepest_fall": Answers(
        right=(
            "0.058",
            "0.05805",
            "abs(-0.2322) / 4",
            "T = np.linspace(40, 90, 100_001)\np = 1 / (1 + np.exp(-(15.0429 - 0.2322 * T)))\n"
            "steepest = np.max(np.abs(np.gradient(p, T)))",
            "T = sp.Symbol('T')\np = 1 / (1 + sp.exp(-(15.0429 - 0.2322 * T)))\n"
            "steepest = -sp.diff(p, T).subs(T, 15.0429 / 0.2322)",
            "p = 0.5\nsteepest = 0.2322 * (p - p**2)",
        ),
        named={
            "5.805": "100 times the right answer",
            "0.2322 / 8": "half the right answer",
            "0.06": "rounded too far",
            "0.2322 * 0.5 * (1 + 0.5)": "sigmoid's slope",
            "0.2322**2 / 4": "once too often: the chain rule",
            "0.2322 * 4": "multiplied by 4",
            "15.0429 / 4": "took the bias",
            "4 / 0.2322": "upside down",
            "p = 1 / (1 + np.exp(-(15.0429 - 0.2322 * 31)))\nsteepest = 0.2322 * p * (1 - p)": "falls at 31",
            "p = 1 / (1 + np.exp(-(15.0429 - 0.2322 * 70)))\nsteepest = 0.2322 * p * (1 - p)": "falls at 70",
            "15.0429 * 0.25": "took the bias",
            "math.exp(0.2322) - 1": "share by which the odds rise",
        },
        unnamed=(
            "0.2322 + 0.25",
            "0.2322 / 3",
        ),
    ),
    "08/stable_loss": Answers(
        right=(
            _LOSS + "    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))",
            _LOSS + "    return np.logaddexp(0, (1 - 2 * y) * z).mean()",
            _LOSS + "    return np.where(y == 1, np.logaddexp(0, -z), np.logaddexp(0, z)).sum() / len(y)",
            _LOSS + "    total = 0.0\n    for one, label in zip(z, y):\n"
            "        soft = one + math.log1p(math.exp(-one)) if one > 0 else math.log1p(math.exp(one))\n"
            "        total += soft - label * one\n    return total / len(z)",
            _LOSS + "    log_p, log_q = -np.logaddexp(0, -z), -np.logaddexp(0, z)\n"
            "    return -np.average(y * log_p + (1 - y) * log_q)",
            "from scipy.special import log_expit\n" + _LOSS + "    return -np.mean(log_expit(z * (2 * y - 1)))",
        ),
        named={
            _LOSS + "    return np.logaddexp(0, z) - y * z": "one number is asked for",
            _LOSS + "    return np.mean(np.logaddexp(0, z)) - y * z": "one number is asked for",
            _LOSS
            + _QUIET
            + "        return np.nanmean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))": "rounded to 0 or 1",
            _LOSS + "    loss = np.mean(np.logaddexp(0, z) - y * z)": "gives nothing back",
            _LOSS + "    return np.mean(math.log(1 + math.exp(z)) - y * z)": "numpy's functions",
            _LOSS + "    return np.mean(np.logaddexp(1, z) - y * z)": "log(e^1 + e^z)",
            _LOSS + "    return np.mean(np.maximum(0, z) - y * z)": "only far from 0",
            _LOSS + "    return np.mean(np.logaddexp(0, z) + y * z)": "sign of y z",
            _LOSS + "    return np.mean(np.logaddexp(0, z)) - np.mean(y) * np.mean(z)": "mean of y z is not",
            _LOSS + "    return np.mean(y * np.logaddexp(0, -z))": "Only the flights with label 1",
            _LOSS + "    return np.mean(np.logaddexp(0, z) - y * z) / np.log(2)": "loss in bits",
            _LOSS + "    return np.mean(np.logaddexp(0, z) - y * z) / 2": "half the right answer",
            _LOSS + "    return np.mean(np.logaddexp(0, z) - y)": "subtracted alone",
            _LOSS + "    z = np.clip(z, -500, 500)\n    return np.mean(np.logaddexp(0, z) - y * z)": "Clipping z",
            _LOSS + "    z = np.clip(z, -30, 30)\n    p = 1 / (1 + np.exp(-z))\n"
            "    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))": "Clipping z",
            _LOSS
            + _QUIET
            + "        return np.nan_to_num(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))": "nan_to_num",
            _LOSS + _QUIET + "    return np.mean((p - y) ** 2)": "squared errors. Cross",
            _LOSS + _QUIET + "    return np.mean(abs(p - y))": "size of the errors",
            _LOSS + "    return np.sum(np.logaddexp(0, z) - y * z) / (len(z) - 1)": "n/(n - 1) times",
        },
        unnamed=(_LOSS + "    return np.median(np.logaddexp(0, z) - y * z)",),
    ),
    "08/one_case": Answers(
        right=(
            '"x*(exp(w*x + b)/(1 + exp(w*x + b)) - y)"',
            '"x/(1 + exp(-w*x - b)) - x*y"',
            '"(1/(1 + exp(-w x - b)) - y) x"',
            '"x*(1/2 + tanh((w*x + b)/2)/2 - y)"',
            '"x*(e^(w x + b)/(1 + e^(w x + b)) - y)"',
            "w, b, x, y = sp.symbols('w b x y')\nz = w * x + b\nslope_in_w = sp.diff(sp.log(1 + sp.exp(z)) - y * z, w)",
            "lambda w, b, x, y: (1 / (1 + np.exp(-(w * x + b))) - y) * x",
            "def slope_in_w(x, y, w, b):\n    z = w * x + b\n    p = math.exp(z) / (1 + math.exp(z))\n"
            "    return p * x - y * x",
        ),
        named={
            '"2*(1/(1 + exp(-(w*x + b))) - y)*x"': "twice the right formula",
            '"(1/(1 + exp(-(w*x + b))) - y)*x/2"': "half the right formula",
            '"(p - y)*x"': "no name `p`",
            '"(1/(1 + exp(-w*x + b)) - y)*x"': "b has the wrong sign",
            '"1/(1 + exp(-(w*x + b))) - y*x"': "belongs to p as well",
            '"x/(1 + exp(-(w*x + b))) - y"': "belongs to y as well",
            '"(1/(1 + exp(-(w*x + b))) + y)*x"': "sign of y is turned",
            '"(1/(1 + exp(-w*x)) - y)*x"': "bias is missing from z",
            '"(exp(w*x + b) - y)*x"': "odds e^z",
            '"log(1 + exp(w*x + b)) - y*(w*x + b)"': "loss itself",
            '"(1/(1 + exp(-(w*x + b))) - y)*w*x"': "factor w too many",
            '"(1/1 + exp(-(w*x + b)) - y)*x"': "1 + e^-z",
        },
        unnamed=(
            '"(1/(1 + exp(-(w*x + b))) - y)*b"',
            '"x/(1 + exp(w*x + b)) + x*y"',
            '"x*exp(w*x + b)/(1 + exp(w*x + b)) - y*w"',
            '"x/(1 + exp(w*x + b)) - y"',
        ),
    ),
    "08/loss_gradient": Answers(
        right=(
            _GRADIENT + _P + "    return np.mean((p - y)[:, None] * X, axis=0)",
            _GRADIENT + "    z = np.dot(X, theta)\n    return (np.exp(z) / (1 + np.exp(z)) - y) @ X / X.shape[0]",
            _GRADIENT + "    total = np.zeros(len(theta))\n    for row, label in zip(X, y):\n"
            "        total += (1 / (1 + math.exp(-(row @ theta))) - label) * row\n    return total / len(X)",
            _GRADIENT + "    p = 0.5 * (1 + np.tanh(X @ theta / 2))\n"
            "    return [np.mean((p - y) * X[:, k]) for k in range(X.shape[1])]",
            "from scipy.special import expit\n"
            + _GRADIENT
            + "    return np.einsum('ij,i->j', X, expit(X @ theta) - y) / y.size",
            _GRADIENT + _P + "    return -X.T @ (y - p) / len(p)",
        ),
        named={
            _GRADIENT + _P + "    return X @ (p - y) / len(y)": "does not fit",
            _GRADIENT + "    p = 1 / (1 + np.exp(-theta @ X))\n    return X.T @ (p - y) / len(y)": "does not fit",
            _GRADIENT + _P + "    print(X.T @ (p - y) / len(y))": "gives nothing back",
            _GRADIENT + _P + "    return np.mean(p - y)": "one number; a list of 2 numbers",
            _GRADIENT + _P + "    return X.T @ (p - y)[:, None] / len(y)": "array of shape (2, 1); a list of 2 numbers",
            _GRADIENT + _P + "    return X.T @ (p - y) / (len(y) - 1)": "n/(n - 1) times",
            _GRADIENT + _P + "    return 2 * X.T @ (p - y) / len(y)": "twice the right answer",
            _GRADIENT + _P + "    return X.T @ (p - y) / (2 * len(y))": "half the right answer",
            _GRADIENT + "    p = 1 / 1 + np.exp(-X @ theta)\n    return X.T @ (p - y) / len(y)": "1 + e^-z",
            _GRADIENT + _P + "    return X.T @ ((p > 0.5) - y) / len(y)": "rounded p to 0 or 1",
            _GRADIENT + _P + "    return X.T @ p / len(y)": "labels are missing",
            _GRADIENT + _P + "    return X.T @ (p + y) / len(y)": "added the labels",
            _GRADIENT + _P + "    return X.T @ (p - y) / X.size": "all entries of",
            _GRADIENT + _P + "    return X.T @ abs(p - y) / len(y)": "sizes of the errors",
            _GRADIENT + "    p = np.exp(X @ theta)\n    return X.T @ (p - y) / len(y)": "odds e^z",
            _GRADIENT + _P + "    return theta - X.T @ (p - y) / len(y)": "whole step of descent",
            _GRADIENT + _P + "    return (X.T @ (p - y) / len(y))[::-1]": "order is turned round",
        },
        unnamed=(
            _GRADIENT + _P + "    return X.T @ (p * (1 - p)) / len(y)",
            _GRADIENT + _P + "    return np.mean(p - y) * np.mean(X, axis=0)",
            _GRADIENT + _P + "    return np.median((p - y)[:, None] * X, axis=0)",
            _GRADIENT + "    p = 1 / (1 + np.exp(-X[:, :-1] @ theta[:-1]))\n    return X.T @ (p - y) / len(y)",
        ),
    ),
    "08/one_step": Answers(
        right=(
            "X.T @ (y - 0.5) / len(y)",
            "[-0.2580, -0.1957]",
            "(-0.25800, -0.19565)",
            "[np.mean((y - 0.5) * X[:, 0]), np.mean(y) - 0.5]",
            "theta = np.zeros(2)\nfor row, label in zip(X, y):\n    theta = theta + (label - 0.5) * row / 23\n"
            "stepped = theta",
            "J = lambda t: np.mean(np.logaddexp(0, X @ t) - y * (X @ t))\nh = 1e-5\n"
            "stepped = [-(J(h * e) - J(-h * e)) / (2 * h) for e in np.eye(2)]",
            "p = 1 / (1 + np.exp(-X @ np.zeros(2)))\n"
            "gradient = np.array([(p - y) @ column for column in X.T]) / X.shape[0]\n"
            "stepped = list(-gradient)",
            "X.T @ (y - 0.5)[:, None] / len(y)",
        ),
        named={
            "np.mean(y - 0.5)": "one number; a list of 2 numbers",
            "X * (y - 0.5)[:, None] / len(y)": "array of shape (23, 2); a list of 2 numbers",
            "X.T @ y / len(y)": "every probability as 0",
            "X.T @ (y - 1) / len(y)": "every probability as 1",
            "X.T @ (y - 0.5) / (len(y) - 1)": "You divided by n - 1",
            "0.1 * X.T @ (y - 0.5) / len(y)": "one 10th of the step",
            "2 * X.T @ (y - 0.5) / len(y)": "twice the right answer",
            "X.T @ (y - 0.5) / len(y) / 2": "half the right answer",
            "X.T @ (y - 0.5) / X.size": "half the right answer",
            "np.column_stack([T, np.ones(len(T))]).T @ (y - 0.5) / len(y)": "temperatures in degrees",
            "[np.mean((y - 0.5) * X[:, 0]), 0]": "The bias takes a step",
            "[np.mean((y - 0.5) * X[:, 0]), 0.5 - np.mean(y)]": "index 1 is not: the size is right",
            "[0, 0]": "where the descent starts",
            "[-0.26, -0.20]": "rounded too far",
            "X.T @ (y - 0.5) / len(y) * 0.25": "factor 1/4",
            "theta = np.zeros(2)\nfor step in range(300):\n"
            "    theta = theta - X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y)\nstepped = theta": "the first step",
        },
        unnamed=(
            "[0, np.mean(y - 0.5)]",
            "X.T @ (np.mean(y) - y) / len(y)",
        ),
    ),
    "08/unscaled": Answers(
        right=(
            _UNSCALED + "    w_T = w / sd\n    return w_T, b - w_T * mean",
            _UNSCALED + "    z = lambda T: w * (T - mean) / sd + b\n    return [z(1) - z(0), z(0)]",
            _UNSCALED + "    return np.array([w, b * sd - w * mean]) / sd",
            _UNSCALED + "    T = sp.Symbol('T')\n"
            "    line = sp.Poly(w * (T - mean) / sd + b, T)\n    return line.coeff_monomial(T), line.coeff_monomial(1)",
            _UNSCALED + "    return tuple(np.linalg.solve([[sd, 0], [mean, 1]], [w, b]))",
        ),
        named={
            _UNSCALED + "    w, b = w / sd, b - w * mean / sd": "gives nothing back",
            _UNSCALED + "    return w / sd": "one number; a list of 2 numbers",
            "def unscaled(w, b):\n    return w / 6.9, b - w * 69.6 / 6.9": "keep the first line",
            _UNSCALED + "    return w / sd, b - mean / sd": "factor w is missing",
            _UNSCALED + "    return w / sd, b - w * mean * sd": "divided by sd, not multiplied",
            _UNSCALED + "    return w / sd, w * mean / sd - b": "index 1 is not: the size is right",
            _UNSCALED + "    return w / sd, b / sd": "not divided by sd",
            _UNSCALED + "    return w * sd + mean, b": "as if they were temperatures",
            _UNSCALED + "    return w * sd + mean, b * sd + mean": "as if they were temperatures",
            _UNSCALED + "    return (w - mean) / sd, (b - mean) / sd": "as if they were temperatures",
            _UNSCALED + "    return w / sd, b - mean": "multiplied by w and divided by sd",
            _UNSCALED + "    return w / mean, b - w * sd / mean": "mean for sd",
            _UNSCALED + "    return -w / sd, b - w * mean / sd": "index 0 is not: the size is right",
            _UNSCALED + "    w = w / sd\n    return w, b - w * mean / sd": "sd divides twice",
            "def unscaled(w, b, sd, mean):\n    return w / sd, b - w * mean / sd": "mean for sd",
            _UNSCALED + "    return w, b - w * mean / sd": "weight is still the scaled one",
            _UNSCALED + "    return w / sd, -w * mean / sd": "b itself is lost",
        },
        unnamed=(_UNSCALED + "    return w / sd**2, b - w * mean / sd**2",),
    ),
    "08/softmax": Answers(
        right=(
            _SHARES + "    s = np.asarray(scores) - max(scores)\n    e = np.exp(s)\n    return e / e.sum()",
            _SHARES + "    return np.exp(scores - np.logaddexp.reduce(scores))",
            _SHARES + "    top = max(scores)\n    powers = [math.exp(s - top) for s in scores]\n"
            "    return [p / sum(powers) for p in powers]",
            _SHARES + "    return np.array([1 / np.sum(np.exp(scores - s)) for s in scores])",
            "from scipy import special\n" + _SHARES + "    return special.softmax(scores)",
            _SHARES + "    ordered = np.sort(scores)\n    powers = np.e ** (scores - ordered[-1])\n"
            "    return powers * (1 / np.sum(powers))",
        ),
        named={
            _SHARES + "    powers = np.exp(scores - np.max(scores))\n    powers / np.sum(powers)": "gives nothing back",
            _SHARES
            + "    scores -= np.max(scores)\n    return np.exp(scores) / np.sum(np.exp(scores))": "work on a copy",
            _SHARES
            + "    return math.exp(scores - max(scores)) / sum(math.exp(scores - max(scores)))": "numpy's functions",
            _SHARES + "    powers = np.exp(scores - np.max(scores))\n"
            "    return np.max(powers / np.sum(powers))": "one number; a list of 3 numbers",
            _SHARES + "    return scores / np.sum(scores)": "scores themselves",
            _SHARES + "    powers = np.exp(scores - np.min(scores))\n    return powers / np.sum(powers)": "not always",
            _SHARES + "    powers = np.exp(scores - np.mean(scores))\n    return powers / np.sum(powers)": "not always",
            _SHARES
            + "    powers = np.exp(scores - np.median(scores))\n    return powers / np.sum(powers)": "not always",
            _SHARES + "    powers = np.exp(scores - scores[-1])\n    return powers / np.sum(powers)": "not always",
            _SHARES + "    powers = np.exp(scores - scores[0])\n    return powers / np.sum(powers)": "not always",
            _SHARES
            + "    powers = np.exp(scores / np.max(scores))\n    return powers / np.sum(powers)": "Dividing the scores",
            _SHARES + "    powers = np.exp(scores / 1000)\n    return powers / np.sum(powers)": "Dividing the scores",
            _SHARES + "    powers = np.exp(scores - 1000)\n    return powers / np.sum(powers)": "not always",
            _SHARES
            + "    powers = np.exp(np.clip(scores, -500, 500))\n    return powers / np.sum(powers)": "Clipping changes",
            _SHARES
            + "    powers = np.exp(np.max(scores) - scores)\n    return powers / np.sum(powers)": "smallest share",
            _SHARES
            + "    return np.exp(scores - np.max(scores)) / np.exp(np.sum(scores - np.max(scores)))": "e to the sum",
            _SHARES
            + "    powers = np.exp(scores - np.max(scores))\n    return powers / len(powers)": "how many there are",
            _SHARES
            + "    powers = np.exp(scores - np.max(scores))\n    return np.log(powers / np.sum(powers))": "logarithms",
            _SHARES + "    return (scores == np.max(scores)) / 1": "all to the largest",
        },
        unnamed=(
            _SHARES + "    powers = 2.0 ** (scores - np.max(scores))\n    return powers / np.sum(powers)",
            _SHARES + "    powers = np.exp(scores - np.max(scores))\n    return powers / np.linalg.norm(powers)",
            _SHARES + "    return np.exp(scores - np.max(scores)) / np.sum(scores - np.max(scores))",
        ),
    ),
    "08/cold_morning": Answers(
        right=(
            "[-0.2321627, 15.0429, 0.999609]",
            "[-0.2322, 15.0429, 0.9996]",
            _FIT + "answer = np.array([w, b, p])",
            "theta = np.zeros(2)\nfor step in range(20000):\n"
            "    theta = theta - 0.5 * X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y)\n"
            "w, b = theta[0] / sd, theta[1] - theta[0] * mean / sd\nodds = math.exp(31 * w + b)\n"
            "answer = (w, b, odds / (1 + odds))",
            "theta = np.zeros(2)\nfor step in range(20):\n    p = 1 / (1 + np.exp(-X @ theta))\n"
            "    theta = theta - np.linalg.solve(X.T @ (X * (p * (1 - p))[:, None]), X.T @ (p - y))\n"
            "z = theta @ [(31 - mean) / sd, 1]\n"
            "answer = [theta[0] / sd, theta[1] - theta[0] * mean / sd, 1 / (1 + np.exp(-z))]",
        ),
        named={
            _FIT + "answer = [w, b]": "a list of 2 numbers; a list of 3 numbers",
            _FIT + "answer = p": "one number; a list of 3 numbers",
            _FIT + "answer = [(w, b), p]": "different shapes",
            _FIT + "answer = [b, w, p]": "their order is another",
            _FIT + "answer = [p, w, b]": "their order is another",
            _FIT + "answer = [w, b, 100 * p]": "100 times the right answer",
            _FIT + "answer = [w, b, np.exp(31 * w + b)]": "odds at 31",
            _FIT + "answer = [w, b, 1 / (1 + np.exp(-(31 * ws + bs)))]": "not that near to 0",
            _FIT + "answer = [w, b, 1 / (1 + np.exp(-(w * (31 - mean) / sd + b)))]": "not that near to 1",
            _FIT + "b = bs + ws * mean / sd\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]": "sign in the bias",
            _FIT + "b = bs - ws * mean\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]": "the mean is divided",
            _FIT + "w = ws * sd\nanswer = [w, b, 1 / (1 + np.exp(-(31 * w + b)))]": "bias is right. The weight",
            _FIT + "answer = [w, b, 1 / (1 + np.exp(-31 * w + b))]": "In the exponent of the probability",
            _FIT + "answer = [w, b, p > 0.5]": "yes-or-no question",
            _FIT + "answer = [w, b, round(p)]": "not that near to 1",
            _FIT + "answer = [-w, b, p]": "a minus is lost",
            _FIT + "answer = [w, -b, p]": "index 1 is not: the size is right",
            "[-0.232, 15.0, 1.0]": "rounded too far",
            _FIT.replace("1.0, 300", "1.0, 10") + "answer = [w, b, p]": "steps are not enough",
            _FIT.replace("1.0, 300", "1.0, 1") + "answer = [w, b, p]": "steps are not enough",
            _FIT.replace("1.0, 300", "0.05, 300") + "answer = [w, b, p]": "steps are not enough",
            _FIT.replace("1.0, 300", "0.01, 100") + "answer = [w, b, p]": "steps are not enough",
            _FIT.replace("1.0, 300", "-1.0, 300") + "answer = [w, b, p]": "You climbed",
        },
        unnamed=(
            _FIT + "answer = [w, b, 1 / (1 + np.exp(-(70 * w + b)))]",
            _FIT.replace("/ len(y)", "/ len(y) ** 2") + "answer = [w, b, p]",
        ),
    ),
}
