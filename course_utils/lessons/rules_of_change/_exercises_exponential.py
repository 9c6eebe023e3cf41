"""Lesson 03: chains with e^x and ln x."""

from course_utils.practice import Exercise, FormulaAnswer, Slip

bell = Exercise(
    id="03/bell",
    title="A bell",
    question="Differentiate $e^{-x^2/2}$, the curve from which the normal distribution is made.",
    stub='bell_slope = ...  # a text such as "2*x*exp(x)"',
    solution='bell_slope = "-x * exp(-x^2/2)"',
    slips=[
        Slip(
            "exp(-x**2/2)",
            "The inner derivative is missing: the slope of -x^2/2 is -x, and the rates multiply.",
        ),
        Slip(
            "x*exp(-x**2/2)",
            ("The sign of the inner derivative is lost: the slope of -x^2/2 is -x. To the right of 0 the bell falls."),
        ),
        Slip(
            "-2*x*exp(-x**2/2)",
            "The inner slope is that of -x^2/2: the half cancels the 2.",
        ),
        Slip(
            "exp(-x)",
            "You differentiated inside the exponent. The exponent stays; its slope comes as a factor.",
        ),
        Slip(
            "-x**2/2*exp(-x**2/2-1)",
            "That is the power rule, which is for x^n. Here the variable is in the exponent, and (e^u)' = e^u.",
        ),
        Slip(
            "-x",
            "That is the inner slope only. Multiply it by the outer one, e^(-x^2/2).",
        ),
        Slip(
            "-x**2/2*exp(-x**2/2)",
            "The inner factor is the slope of -x^2/2, which is -x, not -x^2/2 itself.",
        ),
        Slip(
            "-x*exp(-x)",
            "The outer slope is taken at the inner value: e^(-x^2/2) stays as it is.",
        ),
        Slip(
            "-x*e^-x^2/2",
            ("The brackets are missing: e^-x^2/2 is read as half of e^(-x^2). Write the whole exponent in brackets."),
        ),
        Slip(
            "-x*exp(-x^2)",
            "The half in the exponent is lost: e^u is its own slope, so the exponent stays -x^2/2.",
        ),
        Slip(
            "-x*exp(x^2/2)",
            "The minus in the exponent is lost: e^u is its own slope, so the exponent stays -x^2/2.",
        ),
        Slip(
            "-x^2*exp(-x^2/2)",
            "There is one x too many: the slope of -x^2/2 has one power less than x^2.",
        ),
        Slip(
            "-exp(-x^2/2)",
            "An x is missing: the slope of -x^2/2 is not -1, it changes with x.",
        ),
        Slip(
            "exp(-x^2/2)/(-x)",
            "You divided by the inner slope -x. The rates of a chain multiply.",
        ),
        Slip(
            "-x + exp(-x^2/2)",
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            "(x^2-1)*exp(-x^2/2)",
            "That is the second derivative, the slope of the slope: you went one step too far.",
        ),
        Slip(
            "-x/sqrt(2*pi)*exp(-x^2/2)",
            "That is the slope of the normal density. The curve asked for has no factor 1/sqrt(2 pi).",
        ),
        Slip(
            "-x*exp(-x^2/2) + 1",
            "All but the + 1 at the end is right: a slope needs no constant added to it.",
        ),
    ],
    check=FormulaAnswer("-x*exp(-x**2/2)"),
    hints=["Outer: e^u, its own slope. Inner: u = -x^2/2.", "The slope of -x^2/2 is -x."],
    why="It is 0 at the top, $x = 0$, positive to the left and negative to the right.",
    section="The-curve-that-is-its-own-slope",
)

two_to_the_x = Exercise(
    id="03/two_to_the_x",
    title="Powers of 2",
    question="Differentiate $2^x$, with $x$ in the exponent. (`ln` and `log` are both the natural logarithm here.)",
    stub='doubling_slope = ...  # a text such as "x*3^x"',
    solution='doubling_slope = "ln(2) * 2^x"',
    slips=[
        Slip(
            "x*2**(x-1)",
            "That is the power rule, for x^n. Here the variable is the exponent: 2^x = e^(x ln 2).",
        ),
        Slip(
            "2**x",
            "Only e^x is its own slope. For base 2 the slope is the height times ln 2.",
        ),
        Slip(
            "log(2)*exp(x)",
            "The curve itself stays 2^x; only the factor ln 2 is new.",
        ),
        Slip(
            "2**x/log(2)",
            "Multiply by ln 2; dividing leads the other way, to the antiderivative.",
        ),
        Slip(
            "x*log(2)*2**x",
            "The inner factor is the slope of x ln 2, which is ln 2, not x ln 2 itself.",
        ),
        Slip(
            "log(x)*2**x",
            "The factor is ln of the base, ln 2: a constant.",
        ),
        Slip(
            "ln(2)",
            "That is the inner slope only. Multiply it by the outer one, e^(x ln 2) = 2^x.",
        ),
        Slip(
            "x*2^x",
            "The factor is not x: 2^x = e^(x ln 2), and the slope of x ln 2 is ln 2.",
        ),
        Slip(
            "x*ln(2)*2^(x-1)",
            "You mixed two rules: x as a factor and x - 1 above belong to powers x^n. In 2^x the exponent stays.",
        ),
        Slip(
            "2^(x-1)",
            "The exponent does not come down: that is for x^n. 2^x stays, and gets a factor.",
        ),
        Slip(
            "2*2^x",
            "The factor is not the base 2 itself: it is ln of the base.",
        ),
        Slip(
            "2^x + ln(2)",
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            "2*x",
            "That is the slope of x^2. In 2^x the variable is the exponent: 2^x = e^(x ln 2).",
        ),
        Slip(
            "x*ln(2)",
            "That is the exponent of 2^x = e^(x ln 2). Take its slope, and multiply by the outer one.",
        ),
        Slip(
            "ln(2)^2*2^x",
            "That is the second derivative: the factor ln 2 comes once for each derivative.",
        ),
        Slip(
            "ln(2)/ln(10)*2^x",
            "That is with the logarithm to base 10. The factor is the natural one, ln 2.",
        ),
        Slip(
            "0.69*2^x",
            "0.69 is ln 2 rounded: write ln(2), for the exact formula is asked for.",
        ),
    ],
    check=FormulaAnswer("log(2)*2**x", domain={"x": (0.2, 3)}),
    hints=[
        "Write 2^x = e^(x ln 2): a chain. What is the slope of the inner x ln 2?",
        "The outer slope is e^(x ln 2) = 2^x, the inner one ln 2.",
    ],
    why=(
        "The slope is about 0.693 times the height, everywhere, as the lab showed at the base 2. In general "
        "$(a^x)' = \\ln a \\cdot a^x$."
    ),
    section="The-curve-that-is-its-own-slope",
)

log_of_square = Exercise(
    id="03/log_of_square",
    title="A logarithm with something in it",
    question="Differentiate $\\ln(1 + x^2)$.",
    stub='log_slope = ...  # a text such as "3/(2 + x)"',
    solution='log_slope = "1/(1 + x^2) * 2*x"',
    slips=[
        Slip(
            "1/(1+x**2)",
            "The inner derivative is missing: the slope of 1 + x^2 is 2x, and the rates multiply.",
        ),
        Slip(
            "1/(2*x)",
            "You put the inner derivative into ln'. The outer slope is 1/u at u = 1 + x^2; then multiply by 2x.",
        ),
        Slip(
            "2*x/x**2",
            "The outer slope 1/u is taken at u = 1 + x^2, with the 1.",
        ),
        Slip(
            "2/(1+x**2)",
            "The inner slope is that of 1 + x^2: 2x, not 2.",
        ),
        Slip(
            "2*x",
            "That is the inner slope only. Multiply it by the outer one, 1/(1 + x^2).",
        ),
        Slip(
            "2*x*log(1+x**2)",
            "ln is not its own slope, e^x is: the slope of ln u is 1/u.",
        ),
        Slip(
            "2*x/(1+x**2)**2",
            "The slope of ln u is 1/u, not 1/u^2.",
        ),
        Slip(
            "2*x/1 + x^2",
            "The brackets are missing: only the 1 is divided by. Write the whole of 1 + x^2 in brackets.",
        ),
        Slip(
            "1/1 + x^2*2*x",
            "The brackets are missing: only the 1 is divided by. Write the whole of 1 + x^2 in brackets.",
        ),
        Slip(
            "2*x/(1+2*x)",
            "The outer slope 1/u is taken at u = 1 + x^2 as it is: no derivative below the line.",
        ),
        Slip(
            "1/(1+2*x)",
            "You differentiated below the line. The outer slope 1/u is taken at u = 1 + x^2; then multiply by 2x.",
        ),
        Slip(
            "2*x + 1/(1+x^2)",
            "Rates in a chain multiply; they do not add.",
        ),
        Slip(
            "(1+2*x)/(1+x^2)",
            "The inner slope is that of 1 + x^2: the constant 1 adds nothing to it.",
        ),
        Slip(
            "x^2/(1+x^2)",
            "The inner factor is the slope of 1 + x^2, which is 2x, not x^2.",
        ),
        Slip(
            "2*x*(1+x^2)",
            "The slope of ln u is 1/u: divide by 1 + x^2, do not multiply.",
        ),
        Slip(
            "(1+x^2)/(2*x)",
            "That is upside down: the outer slope is 1/u, and the inner one is a factor.",
        ),
        Slip(
            "ln(1+x^2)",
            "That is the curve itself; its slope is asked for.",
        ),
        Slip(
            "ln(2*x)",
            ("You put the inner derivative into the logarithm. Take the slope of ln u, which is 1/u, at u = 1 + x^2."),
        ),
        Slip(
            "2*x/((1+x^2)*ln(10))",
            "That is the slope of the logarithm to base 10. Here `ln` is the natural one, with the slope 1/u.",
        ),
    ],
    check=FormulaAnswer("2*x/(1+x**2)"),
    hints=["Outer: ln u, with the slope 1/u. Inner: u = 1 + x^2.", "The inner slope is 2x."],
    why="$u'/u$: the slope of a logarithm is the relative growth of what stands in it.",
    section="Undoing:-the-logarithm",
)
