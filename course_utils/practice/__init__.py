"""Exercises, quizzes and a learner's progress. Knows no lesson, no lab and no data set."""

import course_utils.ready  # noqa: F401  first: it says what stands in the way of all other imports
from course_utils.practice.at_least import AtLeast, Looks
from course_utils.practice.card import Card
from course_utils.practice.exercise import Exercise
from course_utils.practice.formula_answer import FormulaAnswer
from course_utils.practice.fresh import FreshNumbers
from course_utils.practice.function import Function
from course_utils.practice.number import Number
from course_utils.practice.outcome import Outcome, Slip
from course_utils.practice.progress import Progress, ProgressError, progress
from course_utils.practice.quiz import Choice, Question, Quiz, QuizView
from course_utils.practice.reuse import Reuse, ReuseSeveral
from course_utils.practice.selftest import self_test
from course_utils.practice.tolerance import Tolerance
from course_utils.practice.values import Values

__all__ = [
    "AtLeast",
    "Card",
    "Choice",
    "Exercise",
    "FormulaAnswer",
    "FreshNumbers",
    "Function",
    "Looks",
    "Number",
    "Outcome",
    "Progress",
    "ProgressError",
    "Question",
    "Quiz",
    "QuizView",
    "Reuse",
    "ReuseSeveral",
    "Slip",
    "Tolerance",
    "Values",
    "progress",
    "self_test",
]
