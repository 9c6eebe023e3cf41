"""Lesson 03: products and chains."""

from course_utils.practice import Exercise, FormulaAnswer, FreshNumbers, Number, Slip

two_powers = Exercise(
    id="03/two_powers",
    title="A product of powers",
    question="Differentiate $x^2 \\cdot x^3$ with the product rule. Use only $(x^2)' = 2x$ and $(x^3)' = 3x^2$.",
    stub='product_slope = ...  # a text such as "2*x + 1"',
    solution='product_slope = "2*x * x^3 + x^2 * 3*x^2"',
    slips=[
        Slip(
            "6*x**3",
            "You multiplied the two derivatives. Each factor changes while the other stands: f' g + f g'.",
        ),
        Slip(
            "2*x + 3*x**2",
            "You added the two derivatives: each of them must be multiplied by the factor that stands still.",
        ),
        Slip(
            "2*x**4",
            "That is only f' g, while x^2 changes. Add f g', while x^3 changes.",
        ),
        Slip(
            "3*x**4",
            "That is only f g', while x^3 changes. Add f' g, while x^2 changes.",
        ),
        Slip(
            "x**4",
            "That equals one piece minus the other. In a product rule the two pieces are added.",
        ),
        Slip(
            "-x**4",
            "That equals one piece minus the other. In a product rule the two pieces are added.",
        ),
        Slip(
            "6*x**5",
            "That is the slope of x^6; but x^2 · x^3 is x^5.",
        ),
        Slip(
            "x**5",
            "That is the product itself. How fast does it change?",
        ),
        Slip(
            "6*x^4",
            "You multiplied the factors 2 and 3. They stand in two pieces, f' g and f g', and these are added.",
        ),
        Slip(
            "5*x^3",
            "The factor 5 is right, the power is not: multiply f' g out, and count the factors x in it.",
        ),
        Slip(
            "5*x^5",
            "The factor 5 is right, the power is not: multiply f' g out, and count the factors x in it.",
        ),
        Slip(
            "2*x*x^3 + 3*x^2",
            "The piece f' g is right. In the other, f g', the factor x^2 that stands still is missing.",
        ),
        Slip(
            "2*x*x^3 + x^2*3*x",
            "The piece f' g is right. In the other the slope of x^3 is 3x^2, not 3x.",
        ),
        Slip(
            "2*x^3 + 3*x^2",
            (
                "There are two pieces, and a factor x is missing in the first and x^2 in the second: write f' "
                "g + f g' out."
            ),
        ),
        Slip(
            "x^6/6",
            "That is an antiderivative of x^5, which leads the other way. The slope of x^2 · x^3 is asked for.",
        ),
        Slip(
            "80",
            "That is the slope at x = 2 alone. A formula is asked for that holds at every x.",
        ),
    ],
    check=FormulaAnswer("5*x**4"),
    hints=[
        "One piece for each factor that changes: f' g + f g', with f = x^2 and g = x^3.",
        "f' g = 2x · x^3; f g' = x^2 · 3x^2.",
    ],
    why="It is $5x^4$, which is what the power rule says of $x^5$.",
    section="Products",
)

_WHEEL_M = 2.1
_ride = FreshNumbers(
    "03/road_speed",
    lambda random: {
        "front": random.choice([50, 46]),
        "rear": random.choice([13, 15, 17, 19]),
        "cadence": random.choice([75, 85, 95]),
    },
)


def _metres_a_minute(front, rear, cadence) -> float:
    return front / rear * _WHEEL_M * cadence


road_speed = Exercise(
    id="03/road_speed",
    title="Three rates in a chain",
    question=(
        "You turn the pedals `cadence` times a minute, with `front` teeth in front and `rear` teeth at the wheel; "
        "one turn of the wheel is 2.1 m of road. How fast do you go, in metres per minute?"
    ),
    stub="metres_per_minute = ...",
    solution="metres_per_minute = front / rear * 2.1 * cadence",
    slips=[
        Slip(
            "rear / front * 2.1 * cadence",
            "The teeth are upside down: the large wheel in front makes the small one turn more often.",
        ),
        Slip(
            "front / rear * cadence",
            "Those are turns of the wheel a minute: one more rate, 2.1 m for each of them.",
        ),
        Slip(
            "front / rear * 2.1",
            "Those are metres for one turn of the pedals: one more rate, the turns a minute.",
        ),
        Slip(
            "2.1 * cadence",
            "You left the gears out: one turn of the pedals is front/rear turns of the wheel.",
        ),
        Slip(
            "front / rear + 2.1 + cadence",
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            "front // rear * 2.1 * cadence",
            "The ratio of the teeth was made a whole number: divide with `/` and keep the decimals.",
        ),
        Slip(
            "round(front / rear) * 2.1 * cadence",
            "The ratio of the teeth was made a whole number: divide with `/` and keep the decimals.",
        ),
        Slip(
            "front / rear * 2.1 + cadence",
            "Rates in a chain multiply: the cadence is one more factor, it is not added.",
        ),
        Slip(
            "front / rear * 2.1 / cadence",
            "You divided by the cadence. More turns a minute make you faster: multiply by it.",
        ),
        Slip(
            "front * rear * 2.1 * cadence",
            "More teeth at the wheel make it turn less often: divide by `rear`, do not multiply.",
        ),
        Slip(
            "front * 2.1 * cadence",
            "You left the teeth at the wheel out: one turn of the pedals is front/rear turns of the wheel.",
        ),
        Slip(
            "2.1 * cadence / rear",
            "You left the teeth in front out: one turn of the pedals is front/rear turns of the wheel.",
        ),
        Slip(
            "np.pi * 2.1 * front / rear * cadence",
            "No pi is needed: 2.1 m is already the way once round the wheel.",
        ),
    ],
    numbers=_ride,
    check=Number(
        lambda: _metres_a_minute(_ride["front"], _ride["rear"], _ride["cadence"]),
        "0.5 %",
        unit="m/min",
        units={"km/h": 1000 / 60, "m/s": 60, "mph": 1609.344 / 60},
    ),
    hints=[
        (
            "Three rates: pedal turns per minute, wheel turns per pedal turn, metres per wheel turn. Write their "
            "units side by side."
        ),
        "Wheel turns per pedal turn: `front / rear`. Multiply all three.",
    ],
    why="The units cancel in the chain: turns of the pedals, turns of the wheel, and metres per minute are left.",
    section="Chains",
)

fifth_power = Exercise(
    id="03/fifth_power",
    title="A line to the fifth power",
    question="Differentiate $(3x + 1)^5$.",
    stub='power_slope = ...  # a text such as "4*(x + 2)^3"',
    solution='power_slope = "5*(3*x + 1)^4 * 3"',
    slips=[
        Slip(
            "5*(3*x+1)**4",
            "The inner derivative is missing: the slope of 3x + 1 is 3, and the rates multiply.",
        ),
        Slip(
            "405",
            (
                "You put the inner derivative inside the power. The outer slope 5 u^4 is taken at u = 3x + "
                "1; then it is multiplied by 3."
            ),
        ),
        Slip(
            "15*x**4",
            "The outer slope 5 u^4 is taken at u = 3x + 1, not at x.",
        ),
        Slip(
            "15*(3*x+1)**5",
            "A power comes down by one: (u^5)' = 5 u^4.",
        ),
        Slip(
            "3*(3*x+1)**4",
            "The outer slope is 5 u^4: the factor 5 is missing.",
        ),
        Slip(
            "15*x*(3*x+1)**4",
            "The inner factor is the slope of 3x + 1, which is 3, not 3x.",
        ),
        Slip(
            "5*(3*x+1)**4+3",
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            "15*(3x+1)^3",
            "The power comes down by one only: (u^5)' = 5 u^4.",
        ),
        Slip(
            "15*(3x)^4",
            "The + 1 is lost: the outer slope 5 u^4 is taken at the whole of u = 3x + 1.",
        ),
        Slip(
            "15*(x+1)^4",
            "The inner 3x has become x: the outer slope 5 u^4 is taken at u = 3x + 1.",
        ),
        Slip(
            "1215",
            "You put the inner slope 3 in the place of u. The outer slope 5 u^4 is taken at u = 3x + 1.",
        ),
        Slip(
            "20*(3x+1)^4",
            "The factor 5 comes from the power, and the other is not 4: it is the slope of 3x + 1.",
        ),
        Slip(
            "(3x+1)^4",
            "Two factors are missing: the 5 of the outer slope 5 u^4, and the inner slope 3.",
        ),
        Slip(
            "3*(3x+1)^5",
            "That is the inner slope times the curve itself: take the outer slope, 5 u^4, in place of u^5.",
        ),
        Slip(
            "5*(3x+1)^5",
            (
                "That equals 5 u^5, with u = 3x + 1: the power comes down by one, and the other factor is the "
                "slope of u, not u."
            ),
        ),
        Slip(
            "15*(3x+1)",
            "The power 4 is lost: in the outer slope 5 u^4 it stands on the whole bracket, u = 3x + 1.",
        ),
        Slip(
            "15*3x + 1^4",
            "The brackets are lost: the power stands on the whole of (3x + 1).",
        ),
        Slip(
            "15*(3x+1)^4 + 1",
            "All but the + 1 at the end is right: a slope needs no constant added to it.",
        ),
        Slip(
            "(3x+1)^6/18",
            "That is an antiderivative, which leads the other way: a power comes down by one in the slope.",
        ),
    ],
    check=FormulaAnswer("15*(3*x+1)**4", domain={"x": (-1.5, 1.5)}),
    hints=[
        "Outer: u^5, with the slope 5 u^4. Inner: u = 3x + 1, with the slope 3.",
        "Take the outer slope at u = 3x + 1, and multiply by 3.",
    ],
    why="$15 (3x + 1)^4$: the outer slope, at the inner value, times the inner slope.",
    section="Chains",
)
