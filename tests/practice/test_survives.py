"""Whatever a learner hands in, its check ends within its seconds, and nothing of it is called the course's fault."""

import functools
import itertools
import signal
import threading
import time
import tracemalloc
from itertools import count

import numpy as np
import pytest
import sympy

from course_utils.practice import FormulaAnswer, Function, Number, Slip, Values, deadline, guard, reading
from course_utils.practice.outcome import code
from course_utils.practice.prose import to_html
from tests.practice.elsewhere import CAN_FORK, elsewhere
from tests.practice.knowing import Knowing

pytestmark = pytest.mark.skipif(
    not (CAN_FORK and hasattr(signal, "setitimer")), reason="there is neither a fork nor a timer on Windows"
)
KINDS = {
    "Number": Number(3, 0.1),
    "Values": Knowing(Values([1.0, 2.0], 0.1), [Slip([2.0, 1.0], "The other way round.")]),
    "mixed": Values(([1.0, 2.0], True, "up"), 0.1),
    "Formula": FormulaAnswer("x**2"),
    "gradient": FormulaAnswer(("x", "y"), ("x", "y")),
    "Function": Function(lambda a: 2 * a, [1.0, 3.0], seconds=0.1),
    "truth": Function(lambda a: a > 1, [1.0, 3.0], seconds=0.1),
}


def loops(*given, **named):
    while True:
        pass


def swallows(*given, **named):
    while True:
        try:
            while True:
                pass
        except:
            continue


def stops(*given, **named):
    raise RuntimeError("not like that")


def leaves(*given, **named):
    raise SystemExit


class Wordless(Exception):
    def __str__(self):
        raise RuntimeError("no words")

    __repr__ = __str__


def raises_without_words(*given):
    raise Wordless


class EndlessWords(Exception):
    __str__ = __repr__ = loops


def raises_with_endless_words(*given):
    raise EndlessWords


SPECIAL = """float int complex array iter len eq bool hash repr str getattr getattribute class array_ufunc
array_function call getitem""".split()
OF_ALL = ("float", "len", "iter", "eq", "str", "getattribute", "class")


def odd(base, name, way):
    """A value of a class whose special method `name` does what `way` does."""
    given = {f"__{name}__": property(way) if name == "class" else way}
    made = type("Odd", (base,), given)
    if base is np.ndarray:
        return np.array([1.0, 2.0]).view(made)
    return made([1.0, 2.0]) if base in (list, tuple) else made()


def held():
    itself = [1.0]
    itself.append(itself)
    return itself


def held_alone():
    itself = []
    itself.append(itself)
    return itself


def held_by_an_array():
    itself = np.array([None, 1.0], dtype=object)
    itself[0] = itself
    return itself


def held_a_thousand_times():
    itself = []
    itself += [itself] * 1000
    return itself


def nested():
    deep = 1.0
    for _ in range(100_000):
        deep = [deep]
    return deep


VALUES = {
    f"{base.__name__} {name} {way.__name__}": functools.partial(odd, base, name, way)
    for base in (object, list, tuple, float, str, np.ndarray)
    for name in SPECIAL
    for way in (loops, swallows, stops, leaves)
    if base is object or (way in (loops, stops) and (name in OF_ALL or base in (list, np.ndarray)))
}
VALUES |= {
    "np.ma.masked": lambda: np.ma.masked,
    "masked array": lambda: np.ma.array([1.0, 2.0], mask=[True, False]),
    "held": held,
    "held alone": held_alone,
    "held by an array": held_by_an_array,
    "held a thousand times": held_a_thousand_times,
    "nested": nested,
    "iter(int, 1)": lambda: iter(int, 1),
    "count": itertools.count,
    "generator": lambda: (1.0 for _ in itertools.count()),
    "a power of powers": lambda: sympy.Pow(9, sympy.Pow(9, 9, evaluate=False), evaluate=False),
    "a power of powers of x": lambda: sympy.Mul(
        sympy.Pow(9, sympy.Pow(9, 9, evaluate=False), evaluate=False), sympy.Symbol("x"), evaluate=False
    ),
    "a huge integer": lambda: 10**100_000,
    "a huge Integer": lambda: sympy.Integer(10**100_000),
    "a list of huge integers": lambda: [10**100_000, 2],
    "an integral": lambda: sympy.Integral(sympy.exp(sympy.sin(sympy.Symbol("x")) ** 3), (sympy.Symbol("x"), 0, 1)),
    "a wordless exception": lambda: Wordless(),
}


def judged(make_exercise, kind, answers):
    """What an exercise says of each answer: (state, ours), and its message can be shown."""
    exercise, found = make_exercise(check=KINDS[kind]), {}
    for name, make in answers.items():
        outcome = exercise.judge(make())
        to_html(outcome.message)
        found[name] = (outcome.state, outcome.ours, outcome.message)
    return found


@pytest.fixture
def hurried(monkeypatch):
    """Checks that wait for a hundredth of a second only: there is much here that never ends."""
    monkeypatch.setattr(guard, "SECONDS", 0.01)
    monkeypatch.setattr(guard, "_FOR_WORDS", 0.01)
    monkeypatch.setattr(deadline, "_LATER", 0.001)
    monkeypatch.setattr(deadline, "_AGAIN", 0.005)
    for kind in ("Function", "truth"):
        monkeypatch.setattr(KINDS[kind], "seconds", 0.01)


@pytest.mark.parametrize("kind", KINDS)
def test_no_value_makes_a_check_hang_or_fail(make_exercise, kind, hurried):
    found = elsewhere(lambda: judged(make_exercise, kind, VALUES), patience=100.0)
    assert {name: said for name, said in found.items() if said[1] or said[0] not in ("wrong", "error", "solved")} == {}


@pytest.mark.parametrize("kind", ["Function", "truth", "Formula"])
def test_no_result_of_a_function_makes_a_check_hang_or_fail(make_exercise, kind, hurried):
    answers = {name: lambda make=make: lambda x: make() for name, make in VALUES.items()}
    found = elsewhere(lambda: judged(make_exercise, kind, answers), patience=100.0)
    assert {name: said for name, said in found.items() if said[1] or said[0] not in ("wrong", "error")} == {}


def from_a_module(x):
    return sum(itertools.count())


def through_others(x):
    return sum(map(max, zip(itertools.cycle([1]), itertools.repeat(x))))


def until_it_is_one(x):
    return sum(iter(int, 1))


def in_a_list(x):
    return list(iter(float, 1.0))


def imports_itself(x):
    import itertools

    return sum(itertools.count())


FUNCTIONS = {
    "import within": imports_itself,
    "a long range": lambda x: max(range(10**13)),
    "a loop": loops,
    "a loop that swallows": swallows,
    "sum(iter(int, 1))": until_it_is_one,
    "list(iter(float, 1.0))": in_a_list,
    "itertools": from_a_module,
    "zip": through_others,
    "from itertools": lambda x: sum(count()),
    "in": lambda x: -1 in count(),
    "a number of many digits": lambda x: 9 ** (9**9),
    "sleep": lambda x: time.sleep(1000),
    "no words": raises_without_words,
    "endless words": raises_with_endless_words,
    "leaves": leaves,
}


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("kind", ["Function", "Formula"])
def test_no_function_makes_a_check_hang_or_fail(make_exercise, kind, name, hurried, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.2)  # its text is looked for within them
    monkeypatch.setattr(guard, "_FOR_WORDS", 0.2)
    monkeypatch.setattr(KINDS["Function"], "seconds", 0.2)
    state, ours, message = elsewhere(lambda: judged(make_exercise, kind, {name: lambda: FUNCTIONS[name]}))[name]
    assert (state, ours) == ("error", False) and message


@pytest.mark.parametrize(
    "many, shape",
    [(list(range(10**6)), "a list of 1000000 numbers"), ([[1.0, 2]] * 10**5, "an array of shape (100000, 2)")],
    ids=["list", "table"],
)
def test_a_million_numbers_are_read_at_once_and_once(monkeypatch, many, shape):
    read = []
    monkeypatch.setattr(reading, "_one_number", lambda answer, asked: read.append(answer))
    at_once = reading._at_once
    monkeypatch.setattr(
        reading, "_at_once", lambda given: (read.append("many") if given is many else 0, at_once(given))[1]
    )
    slips = [Slip([1.0, 2.0], "no"), Slip([2.0, 1.0], "no")]
    assert shape in Knowing(Values([1.0, 2.0], 0.1), slips).judge(many).message
    assert read == ["many"]


@pytest.mark.parametrize("name", ["a loop", "sum(iter(int, 1))", "itertools", "from itertools"])
def test_in_another_thread_where_no_alarm_goes_off_a_loop_is_stopped_as_well(name):
    def work():
        said = []
        answer = Function(lambda a: 2 * a, [1.0], seconds=0.1)
        thread = threading.Thread(target=lambda: said.append(answer.judge(FUNCTIONS[name]).message))
        thread.start()
        thread.join()
        return said[0]

    assert "had not ended after" in elsewhere(work)


def test_the_names_of_a_notebook_are_as_they_were_after_a_check():
    before = dict(globals())
    for name in ("itertools", "from itertools"):
        Function(lambda a: 2 * a, [1.0], seconds=0.05).judge(FUNCTIONS[name])
    Function(lambda a: 2 * a, [1.0], seconds=0.05).judge(until_it_is_one)
    assert list(globals()) == list(before) and all(globals()[name] is before[name] for name in before)


def counts(a):
    first, second = itertools.islice(count(1), 2)
    lines = iter(["2", "3", "end"].__iter__().__next__, "end")
    assert sum(range(10**6 + 1), start=5) == 500_000_500_005 and sorted(range(3), reverse=True) == [2, 1, 0]
    assert max(1, 2) == max([1, 2]) == max(map(int, "12")) == 2 and min("b", "a", key=str) == "a" and not any([])
    return a * second * first * len([*lines]) / len([*itertools.repeat(1, 2)])


def test_iterators_that_end_do_what_they_always_do():
    assert Function(lambda a: 2 * a, [1.0, 3.0]).judge(counts).state == "solved"


def test_who_works_for_less_than_the_seconds_is_right_however_long_it_takes():
    def waits(a):
        time.sleep(0.65)
        return 2 * a

    assert Function(lambda a: 2 * a, [1.0, 3.0], seconds=1.0).judge(waits).state == "solved"


def test_a_first_import_is_no_work_of_a_learners(tmp_path, monkeypatch):
    late = "import time\nends = time.thread_time() + 0.7\nwhile time.thread_time() < ends: pass\ntwo = 2\n"
    (tmp_path / "a_late_library.py").write_text(late)
    monkeypatch.syspath_prepend(tmp_path)

    def imports(a):
        import a_late_library

        return a_late_library.two * a

    def work():
        return Function(lambda a: 2 * a, [1.0, 3.0], seconds=0.5).judge(imports).state

    assert elsewhere(work) == "solved"


HELD = [odd(object, "repr", loops)]


def uses_what_has_no_end(a):
    return 2 * a * len(HELD)


def test_what_takes_too_long_to_read_is_told_so(monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    power = VALUES["a power of powers"]()
    said = elsewhere(
        lambda: (KINDS["Formula"].judge(power).message, KINDS["Number"].judge(odd(object, "float", loops)).message)
    )
    words = "could not be read within 0.1 seconds: something in it is very large, or never ends."
    assert said == (f"Your formula {words}", f"Your answer {words}")


def test_a_solved_function_is_not_looked_through_for_ever(make_exercise, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.1)
    exercise = make_exercise(
        stub="def double(a):\n    ...", check=Function(lambda a: 2 * a, [1.0, 3.0]), used_again_in="lesson 09"
    )
    said = elsewhere(lambda: exercise.check(uses_what_has_no_end).plain)
    assert "It counts as solved; but lesson 09 cannot use this function of yours, for it could not be looked" in said


def test_of_a_very_long_text_no_more_is_looked_at_than_is_shown():
    text = "a " * 10**6
    tracemalloc.start()
    try:
        shown = code(text)
        assert tracemalloc.get_traced_memory()[1] < len(text)
    finally:
        tracemalloc.stop()
    assert shown == code("a " * 100)
