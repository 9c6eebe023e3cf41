"""A learner's function is run on cases they cannot see, and what is wrong with it is said in plain words."""

import itertools
import signal
import subprocess
import sys
import threading
import time
from fractions import Fraction

import numpy as np
import pytest
import sympy

from course_utils.practice import Function, Slip
from course_utils.practice.outcome import NOT_ATTEMPTED
from tests.practice.knowing import Knowing


def left_sum(speed, h):
    return float(np.sum(speed[:-1]) * h)


@pytest.fixture
def area():
    cases = [(np.array([1.0, 2.0, 3.0]), 0.5), (np.array([0.0, 4.0, 1.0, 7.0]), 2.0)]
    slips = [Slip(lambda speed, h: np.sum(speed[:-1]), "You forgot to multiply by the width `h`.")]
    return Knowing(Function(left_sum, cases), slips)


@pytest.fixture
def doubles():
    return Function(lambda x: 2 * np.asarray(x), [np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0])])


def rational(speed, h):
    return sum((Fraction(float(v)) for v in speed[:-1]), Fraction(0)) * Fraction(h)


def printing(speed, h):
    print("adding", speed)
    return left_sum(speed, h)


RIGHT = [
    left_sum,
    rational,
    printing,
    lambda speed, h: np.array(left_sum(speed, h)),
    lambda speed, h: np.array([left_sum(speed, h)]),
    lambda speed, h: np.float32(left_sum(speed, h)),
    lambda speed, h: sympy.Rational(left_sum(speed, h)),
    lambda speed, h: int(2 * left_sum(speed, h)) / 2,
    lambda *arguments: left_sum(*arguments),
]


@pytest.mark.parametrize("answer", RIGHT)
def test_a_right_function_is_solved_whatever_form_its_result_has(area, answer):
    assert area.judge(answer).state == "solved"


@pytest.mark.parametrize(
    "form",
    [list, tuple, np.array, lambda values: [np.float64(v) for v in values], lambda values: sympy.Matrix(list(values))],
)
def test_a_list_does_for_an_array(doubles, form):
    assert doubles.judge(lambda x: form(2 * x)).state == "solved"


def test_what_the_function_prints_does_not_show(area, capsys):
    area.judge(printing)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "answer, fragment",
    [
        (lambda speed, h: None, "nothing back"),
        (lambda speed, h: True, "True"),
        (lambda speed, h: "a lot", "It is a text"),
        (lambda speed, h: {"area": 1}, "`dict`"),
        (lambda speed, h: speed * h, "a list of 3 numbers; one number"),
        (lambda speed, h: (v for v in speed), "generator"),
        (lambda speed, h: np.nan, "NaN"),
        (lambda speed, h: np.inf, "infinite"),
        (lambda speed, h: np.sum(speed[:-1]), "forgot to multiply by the width"),
        (lambda speed, h: np.sum(speed) * h, "speed = [1., 2., 3.], h = 0.5`. It is 3, and 1.5 is right"),
        (lambda speed: 1.0, "takes `(speed)`, and it is called with 2 arguments"),
        (lambda: 1.0, "takes `()`"),
        (3.5, "`float`"),
        (1.5, "without brackets"),
    ],
)
def test_what_is_wrong_is_named(area, answer, fragment):
    found = area.judge(answer)
    assert found.state == "wrong" and fragment in found.message


@pytest.mark.parametrize(
    "result, fragment",
    [
        ([2, 4, 6], "a list of 3 numbers; a list of 2 numbers"),
        ([[2.0, 4.0]], "shape (1, 2)"),
        ([2.0, np.nan], "NaN at index 1"),
        ([2.0, 5.0], "5 at index 1, and 4 is right"),
    ],
)
def test_a_wrong_shape_or_entry_is_named(doubles, result, fragment):
    found = doubles.judge(lambda x: result)
    assert found.state == "wrong" and fragment in found.message


def raises_inside(speed, h):
    total = 0
    for v in speed:
        total += int(v) // 0
    return total


def test_an_exception_is_an_error_with_its_line_and_no_traceback(area):
    found = area.judge(raises_inside)
    assert found.state == "error"
    assert "divides by zero (`ZeroDivisionError: " in found.message
    assert "in its line 4: `total += int(v) // 0`" in found.message
    assert "Traceback" not in found.message and "guard.py" not in found.message


def endless(speed, h):
    total = 0
    while True:
        try:
            total += 1
        except Exception:
            pass


def test_an_endless_loop_is_stopped():
    started = time.monotonic()
    found = Function(left_sum, [(np.array([1.0]), 1.0)], seconds=0.2).judge(endless)
    assert found.state == "error" and "had not ended after" in found.message
    assert time.monotonic() - started < 2


def deep(speed, h):
    return deep(speed, h)


def quits(speed, h):
    raise SystemExit


@pytest.mark.parametrize(
    "answer, fragment",
    [
        (deep, "calls itself more deeply than Python allows"),
        (quits, "SystemExit"),
        (lambda speed, h: no_such_name, "a name that nothing has defined"),  # noqa: F821
    ],
)
def test_other_ways_to_stop_are_put_in_words(area, answer, fragment):
    found = area.judge(answer)
    assert found.state == "error" and fragment in found.message


def test_the_learner_can_still_interrupt_the_check(area):
    def interrupted(speed, h):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        area.judge(interrupted)


def changes_array(speed, h):
    speed *= h
    return float(np.sum(speed[:-1]))


def test_a_changed_argument_is_named_even_when_the_result_is_right(area):
    found = area.judge(changes_array)
    assert found.state == "wrong" and "changes its argument `speed`" in found.message


def test_a_changed_list_is_named():
    def sorts(values):
        values.sort()
        return values[0]

    assert "changes its argument `values`" in Function(min, [[3, 1, 2]]).judge(sorts).message


def test_a_case_is_not_spoiled_by_a_function_that_changes_it(area):
    area.judge(changes_array)
    assert area.judge(left_sum).state == "solved"


def test_an_argument_with_nan_in_it_does_not_count_as_changed():
    assert Function(np.nanmean, [np.array([1.0, np.nan])]).judge(lambda a: np.nanmean(a)).state == "solved"


def test_ellipsis_as_a_result_is_not_attempted(area):
    assert area.judge(lambda speed, h: ...).state == NOT_ATTEMPTED


def test_texts_and_truths_are_results_too():
    answer = Function(lambda a: "saddle" if a < 0 else "minimum", [-1.0, 1.0])
    assert answer.judge(lambda a: "Saddle" if a < 0 else " minimum").state == "solved"
    assert "`minimum`, and `saddle` is right" in answer.judge(lambda a: "minimum").message
    truth = Function(lambda a: a > 0, [-1.0, 1.0])
    assert truth.judge(lambda a: np.bool_(a > 0)).state == "solved"
    assert "True or False is asked for" in truth.judge(lambda a: 1).message


def test_an_array_of_truths_is_compared_entry_by_entry():
    right = Function(lambda a: a > 1, [np.array([1.0, 2.0])])
    assert right.judge(lambda a: a > 1).state == right.judge(lambda a: [v > 1 for v in a]).state == "solved"
    assert "Result 1 of 2: It is True" in right.judge(lambda a: a > 0).message


def test_a_function_may_be_given_a_function():
    slope = Function(lambda f, x: f(x + 1) - f(x), [(np.sin, 0.5), (np.exp, 1.0)])
    assert slope.judge(lambda f, x: f(x + 1) - f(x)).state == "solved"
    assert "`f = sin, x = 0.5`" in slope.judge(lambda f, x: f(x)).message


def test_shrunk_cases_tell_apart_what_the_cases_hide():
    blind = Function(lambda x, h: x * h, [(2.0, 1.0), (3.0, 1.0)])
    assert blind.judge(lambda x, h: x).state == "solved"
    assert not blind.alike(lambda x, h: x * h, lambda x, h: x)
    assert blind.alike(lambda x, h: x * h, lambda x, h: h * x)


@pytest.mark.parametrize("form", [str, lambda x: f"{x:.12f}", np.str_, lambda x: np.array(str(x))])
def test_a_text_is_no_number(form):
    found = Function(lambda theta: 2 * theta, [1.5, 2.5]).judge(lambda theta: form(2 * theta))
    assert found.state == "wrong" and "It is a text; a number is asked for" in found.message


def test_a_list_of_texts_is_no_array(doubles):
    assert "a text" in doubles.judge(lambda x: [str(2 * value) for value in x]).message


def test_two_numbers_are_shown_with_the_digits_that_tell_them_apart():
    def judged(off):
        return Function(lambda x: x, [2.0], 1e-14).judge(lambda x: x + off).message

    assert "It is 2.00000001, and 2 is right" in judged(1e-8)
    assert "and 2 is right" not in judged(3e-12) and "too large" in judged(3e-12)


def spin(x):
    while True:
        pass


def swallow(x):
    while True:
        try:
            while True:
                x += 1
        except:
            pass


def swallow_outside(x):
    while True:
        try:
            x += 1
        except:
            continue


def sum_forever(x):
    return sum(x for _ in itertools.count())


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no timer on Windows")
@pytest.mark.parametrize("endless", [spin, swallow, swallow_outside, sum_forever])
def test_an_endless_loop_is_stopped_and_the_alarm_put_back(endless):
    """In a process of its own: before the mend the loop had no end."""
    source = (
        "import signal\nfrom course_utils.practice import Function\nfrom tests.practice.test_function import "
        f"{endless.__name__} as endless\n"
    )
    source += "print(Function(lambda x: x, [2.0], seconds=0.3).judge(endless).message)\n"
    source += "print(signal.getsignal(signal.SIGALRM) is signal.SIG_DFL, signal.getitimer(signal.ITIMER_REAL))"
    said = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, timeout=12).stdout
    assert "had not ended after" in said and "True (0.0, 0.0)" in said


def test_a_function_is_judged_in_another_thread_too():
    states = []
    thread = threading.Thread(target=lambda: states.append(Function(lambda x: x, [2.0]).judge(lambda x: x).state))
    thread.start()
    thread.join()
    assert states == ["solved"]


@pytest.mark.parametrize("power", [lambda x: x ^ 2, lambda x: np.array([x, x]) ^ 2, lambda x: sympy.Symbol("x") ^ 2])
def test_a_caret_is_told_that_a_power_is_two_stars(power):
    assert "In Python a power is `**`" in Function(lambda x: x**2, [2.5]).judge(power).message


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no timer on Windows")
def test_an_alarm_that_was_set_before_still_goes_off():
    gone_off = []
    before = signal.signal(signal.SIGALRM, lambda number, frame: gone_off.append(number))
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        assert Function(lambda x: x, [2.0]).judge(lambda x: x).state == "solved"
        time.sleep(0.3)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert gone_off
