"""Paths that leave the picture, cut to what of them can be seen.

Every path is cut where it crosses the lines on which the sides of a rectangle lie, and each vertex outside goes to the
nearest place of the rectangle. What lies inside stays as it is, and so does how often the path winds round any place
inside: fills stay right. What runs along the rectangle's sides lies outside the picture, which is smaller.
"""

from math import comb

import numpy as np
from matplotlib.path import Path

MARGIN = 1000.0  # picture pixels round the picture: more than any width, mitre or marker
_ENORMOUS = 1e100  # beyond it, a difference of two numbers could be infinite
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(16)


def leaves(vertices: np.ndarray, low: np.ndarray, high: np.ndarray) -> bool:
    """True if a vertex lies outside the rectangle of the corners `low` and `high`."""
    return bool((vertices < low).any() or (vertices > high).any())


def clipped(
    vertices: np.ndarray, codes: np.ndarray, low: np.ndarray, high: np.ndarray, period: float = 0.0, fills: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """The path of finite `vertices` and matplotlib's `codes`, none of it outside the rectangle of the corners `low` and
    `high`.

    It is the same from MARGIN / 2 within the rectangle's sides. period: the length of its dashes and gaps, 0 for none:
    where it comes back into the picture, they go on as if it had gone its whole way; a step of half of that may leave
    the rectangle. fills: it is filled, so the ends of an open path are joined outside.
    """
    vertices = np.clip(vertices, -_ENORMOUS, _ENORMOUS)
    starts = np.flatnonzero(codes == Path.MOVETO)
    done = [
        _one(vertices[a:b], codes[a:b], low, high, period, fills)
        for a, b in zip(starts, (*starts[1:], len(codes)), strict=True)
    ]
    return np.concatenate([places for places, _ in done]), np.concatenate([kinds for _, kinds in done])


def _one(vertices, codes, low, high, period, fills):
    """`clipped` of a path that moves to its beginning only."""
    is_closed = codes[-1] == Path.CLOSEPOLY
    if is_closed:
        vertices, codes = np.vstack([vertices[:-1], vertices[:1]]), np.append(codes[:-1], Path.code_type(Path.LINETO))
    vertices, codes, lengths = _without_far_curves(vertices, codes, low, high)
    vertices, codes, lengths = _cut(vertices, codes, lengths, low, high)
    inside = np.minimum(np.maximum(vertices, low), high)
    steps = np.hypot(*np.diff(inside, axis=0, prepend=inside[:1]).T)
    owed = np.where((codes == Path.LINETO) & (lengths - steps > 1e-6), lengths - steps, 0)
    kept = (codes != Path.LINETO) | (steps > 0) | (owed > 0 if period else False)
    inside, codes, owed = inside[kept], codes[kept], owed[kept]
    if period:
        inside, codes = _with_detours(inside, codes, owed, low, high, period)
    if is_closed:
        last = len(codes) - (codes[-1] == Path.LINETO)  # the line back to the beginning is what closes it
        return np.vstack([inside[:last], inside[:1]]), np.append(codes[:last], Path.code_type(Path.CLOSEPOLY))
    return _joined_outside(inside, codes, vertices[[-1, 0]], low, high) if fills else (inside, codes)


def _cut(vertices, codes, lengths, low, high):
    """The same path with a vertex wherever a straight piece crosses a line of the rectangle's sides."""
    begin, end = np.vstack([vertices[:1], vertices[:-1]]), vertices
    way = end - begin
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = np.hstack([(low - begin) / way, (high - begin) / way])
    is_cut = (parts > 0) & (parts < 1) & (codes == Path.LINETO)[:, None]
    parts = np.sort(np.where(is_cut, parts, 1.0), axis=1)
    parts = np.hstack([parts, np.ones((len(parts), 1))])
    wanted = np.hstack([parts[:, :-1] < 1, np.ones((len(parts), 1), bool)])
    shares = np.diff(parts, axis=1, prepend=0.0)
    shares[:, -1] = 1 - np.where(parts < 1, parts, 0.0).max(axis=1)
    places = begin[:, None] + parts[..., None] * way[:, None]
    places[:, -1] = end
    return places[wanted], np.repeat(codes, wanted.sum(axis=1)), (shares * lengths[:, None])[wanted]


def _without_far_curves(vertices, codes, low, high):
    """The same path with straight pieces for what of its curves leaves the rectangle; and each piece's true length."""
    lengths = np.hypot(*np.diff(vertices, axis=0, prepend=vertices[:1]).T)
    if (codes <= Path.LINETO).all():
        return vertices, codes, lengths
    pieces, k = [], 0
    while k < len(codes):
        if codes[k] <= Path.LINETO:
            pieces.append((vertices[k : k + 1], codes[k], lengths[k]))
            k += 1
            continue
        degree = 2 if codes[k] == Path.CURVE3 else 3
        pieces += _split(vertices[k - 1 : k + degree], codes[k], low, high)
        k += degree
    kinds = np.concatenate([np.full(len(places), kind, codes.dtype) for places, kind, _ in pieces])
    true = np.concatenate([np.full(len(places), length) for places, _, length in pieces])
    return np.vstack([places for places, _, _ in pieces]), kinds, true


def _split(points, code, low, high):
    """A curve in pieces: curves where they lie inside, straight lines where they lie outside or across a side."""
    least, most = points.min(axis=0), points.max(axis=0)
    if (least >= low).all() and (most <= high).all():
        return [(points[1:], code, 0.0)]
    if (most < low).any() or (least > high).any() or (most - least).max() < MARGIN / 2:
        return [(points[-1:], Path.LINETO, _length(points))]
    left, right = [points[0]], [points[-1]]
    while len(points) > 1:
        points = (points[:-1] + points[1:]) / 2
        left.append(points[0])
        right.append(points[-1])
    return _split(np.array(left), code, low, high) + _split(np.array(right[::-1]), code, low, high)


def _length(points) -> float:
    """Of a curve, by Gauss and Legendre's rule over its speed."""
    t, degree = (_NODES[:, None] + 1) / 2, len(points) - 2  # of the speed
    parts = [comb(degree, k) * (1 - t) ** (degree - k) * t**k * step for k, step in enumerate(np.diff(points, axis=0))]
    return float((degree + 1) * np.hypot(*sum(parts).T) @ _WEIGHTS / 2)


def _with_detours(places, codes, owed, low, high, period):
    """The same path with a step out and back where it ran outside, so that its dashes come back as they would have."""
    found, kinds, debt = [], [], 0.0
    for k, (place, code) in enumerate(zip(places, codes, strict=True)):
        found.append(place)
        kinds.append(code)
        debt += owed[k]
        if debt and not (k + 1 < len(owed) and owed[k + 1]):
            beyond = np.argmin([*(place - low), *(high - place)])  # the nearest side
            step = np.zeros(2)
            step[beyond % 2] = (1 if beyond > 1 else -1) * (debt % period) / 2
            found += [place + step, place]
            kinds += [Path.LINETO] * 2
            debt = 0.0
    return np.array(found), np.array(kinds, Path.code_type)


def _joined_outside(inside, codes, ends, low, high):
    """The same open path, longer at its ends: the line that a fill draws from one to the other, as far as it lies
    outside."""
    line, _, _ = _cut(ends, np.array([Path.MOVETO, Path.LINETO]), np.zeros(2), low, high)
    middles = (line[:-1] + line[1:]) / 2
    seen = np.flatnonzero(((middles >= low) & (middles <= high)).all(axis=1))
    line = np.minimum(np.maximum(line, low), high)
    after, before = (line[1 : seen[0] + 1], line[seen[-1] + 1 : -1]) if len(seen) else (line[1:], line[:0])
    codes = [Path.LINETO] * len(before) + [Path.LINETO, *codes[1:]] + [Path.LINETO] * len(after)
    codes[0] = Path.MOVETO
    return np.vstack([before, inside, after]), np.array(codes, Path.code_type)
