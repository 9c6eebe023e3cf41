"""Growth that levels off: P(t) = K sigma(k t + c), a sigmoid of a line, and the curve of 1920 for the United States.

R. Pearl and L. J. Reed, On the rate of growth of the population of the United States since 1790 and its mathematical
representation, Proceedings of the National Academy of Sciences 6 (1920), 275-288: from the counts of 1790 to 1910,

    P(t) = 2930300.9 / (0.014854 + e^(-0.0313395 t)) people, t years after 1780.

Divided through by 0.014854 it is K sigma(k t + c) with K = 2930300.9 / 0.014854 and c = ln 0.014854. They published a
point of inflection at 1 April 1914 with 98,637,000 people, and the limit 197,274,000.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from course_utils.maths.checks import positive
from course_utils.maths.logistic import sigmoid
from course_utils.maths.rules import sigmoid_of_line_slope


class Steepest(NamedTuple):
    """When a curve of growth is steepest, and how steep it is there, per year."""

    year: float
    slope: float


@dataclass(frozen=True)
class LevellingGrowth:
    """P = K sigma(k t + c). limit: K, in any unit. rate: k per year, positive. shift: c. origin: the year in which t =
    0."""

    limit: float
    rate: float
    shift: float
    origin: float

    def size(self, year: ArrayLike) -> np.ndarray:
        """P in the unit of the limit, in the shape of `year`."""
        return self.limit * sigmoid(self._line(year))

    def slope(self, year: ArrayLike) -> np.ndarray:
        """P' = K k sigma (1 - sigma), the unit of the limit per year, in the shape of `year`."""
        return self.limit * sigmoid_of_line_slope(np.asarray(year, dtype=float) - self.origin, self.rate, self.shift)

    def steepest(self) -> Steepest:
        """Where k t + c = 0 and sigma = 1/2: there P' is at its largest, K k / 4. Raises ValueError unless rate is
        positive."""
        positive("rate", self.rate)
        return Steepest(self.origin - self.shift / self.rate, self.limit * self.rate / 4)

    def _line(self, year):
        return self.rate * (np.asarray(year, dtype=float) - self.origin) + self.shift


# Pearl and Reed (1920), in millions of people.
PEARL_REED = LevellingGrowth(limit=2.9303009 / 0.014854, rate=0.0313395, shift=float(np.log(0.014854)), origin=1780.0)
PEARL_REED_INFLECTION_YEAR = 1914.25  # published: 1 April 1914
PEARL_REED_INFLECTION_MILLIONS = 98.637  # published
