"""Percentiles, the bootstrap interval of a ratio, and tables in Markdown."""

from collections.abc import Sequence

import numpy as np


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` percent of `values` lie, interpolated; NaN of no values."""
    return float(np.percentile(values, share)) if len(values) else float("nan")


def median(values: Sequence[float]) -> float:
    """The middle value; NaN of no values."""
    return percentile(values, 50)


def ratio_interval(
    above: Sequence[float], below: Sequence[float], *, rounds: int = 4000, seed: int = 1
) -> tuple[float, float, float]:
    """The ratio of the medians of `above` and `below`, and the ends of its 95 % bootstrap interval.

    Both samples are drawn anew with replacement, each from itself, `rounds` times; the interval runs from the 2.5th to
    the 97.5th percentile of the ratios (Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13).
    """
    if not len(above) or not len(below):
        return float("nan"), float("nan"), float("nan")
    random = np.random.default_rng(seed)
    drawn = [
        np.median(random.choice(np.asarray(sample, float), (rounds, len(sample))), axis=1) for sample in (above, below)
    ]
    ratios = drawn[0] / drawn[1]
    return median(above) / median(below), percentile(ratios, 2.5), percentile(ratios, 97.5)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, its columns as wide as their widest cell; the first column to the left, the others to the
    right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    rule = [("-" * width if k == 0 else "-" * (width - 1) + ":") for k, width in enumerate(widths)]
    lines = [
        [
            cell.ljust(width) if k == 0 else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        for row in (head, *rows)
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in (lines[0], rule, *lines[1:]))
