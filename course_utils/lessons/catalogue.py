"""The course in order: eighteen lessons in six parts, the ones that can be taken and the ones to come."""

import importlib
from dataclasses import dataclass

from course_utils.lessons.lesson import Lesson


@dataclass(frozen=True)
class Entry:
    """A place in the course. name: of the lesson's package; empty while the lesson is still to be written."""

    number: str
    title: str
    part: int
    name: str = ""


PARTS = (
    "Start",
    "Two ideas",
    "Learning is going downhill",
    "Networks",
    "Adding up what is uncertain",
    "In time",
    "Everything at once",
)

COURSE = (
    Entry("00", "Start here", 0, "start_here"),
    Entry("01", "Derivative as speed", 1, "derivative_as_speed"),
    Entry("02", "Integral as distance", 1, "integral_as_distance"),
    Entry("03", "Rules of change", 1, "rules_of_change"),
    Entry("04", "Loss functions and linear regression", 2, "loss_and_regression"),
    Entry("05", "Partial derivatives and the gradient", 2, "gradient"),
    Entry("06", "Gradient descent", 2, "gradient_descent"),
    Entry("07", "Optimisers", 2, "optimisers"),
    Entry("08", "Logistic regression", 2, "logistic_regression"),
    Entry("09", "Chain rule and backpropagation", 3),
    Entry("10", "Activations and regularisation", 3),
    Entry("11", "Probability densities", 4),
    Entry("12", "The Bayesian posterior", 4),
    Entry("13", "When the integral is out of reach", 4),
    Entry("14", "Differential equations", 5),
    Entry("15", "Feedback and control", 5),
    Entry("16", "Reinforcement learning", 5),
    Entry("17", "Everything at once", 6),
)


def lessons() -> list[Lesson]:
    """The lessons that stand, in order."""
    return [importlib.import_module(f"course_utils.lessons.{entry.name}").lesson for entry in COURSE if entry.name]
