"""A path that leaves the picture is cut, and what Agg paints of it is the same."""

import itertools

import numpy as np
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, IdentityTransform

from course_utils.live.clip import MARGIN, clipped, leaves

SIZE = 400
LOW, HIGH = np.full(2, -MARGIN), np.full(2, SIZE + MARGIN)


def painted(path, face=(0, 0.4, 0.7), alpha=0.5, width=6.0, dashes=None):
    """What Agg paints of `path`: (height, width, 4)."""
    renderer = RendererAgg(SIZE, SIZE, 72)
    context = renderer.new_gc()
    context.set_alpha(alpha)
    context.set_linewidth(width)
    context.set_foreground((0.8, 0.3, 0))
    context.set_snap(False)
    if dashes:
        context.set_dashes(0, dashes)
    renderer.draw_path(context, path, IdentityTransform(), face)
    return np.asarray(renderer.buffer_rgba()).astype(int)


def in_small_steps(path):
    """`path` with straight steps for its curves: Agg's own are up to half a pixel beside a curve, here and there
    others."""
    t, vertices, codes = np.linspace(0, 1, 3000)[1:, None], [], []
    for points, code in path.iter_segments(curves=True, simplify=False):
        places = points.reshape(-1, 2)
        if code in (Path.CURVE3, Path.CURVE4):
            places = np.vstack([vertices[-1][-1:], places])
            while len(places) > 1:
                places = [a + t * (b - a) for a, b in itertools.pairwise(places)]
            (places,), code = places, Path.LINETO
        vertices.append(places)
        codes.append(np.full(len(places), code))
    return Path(np.vstack(vertices), np.concatenate(codes))


def share_off(before, after):
    """The share of pixels that differ by more than 2 of 255: at a curve's joints, Agg drops one here and there."""
    return (np.abs(after - before).max(axis=2) > 2).mean()


def closed(*places):
    return Path([*places, places[0]], closed=True)


def circle(radius, x, y):
    return Path.unit_circle().transformed(Affine2D().scale(radius).translate(x, y))


rng = np.random.default_rng(3)
PATHS = {
    "a triangle": closed((100, 100), (9000, 300), (200, 30_000)),
    "round all of it": closed((-9000, -9000), (9000, -9000), (9000, 9000), (-9000, 9000)),
    "beside it": closed((5000, 0), (9000, 0), (9000, 300)),
    "past a corner": closed((-8000, 8300), (8300, -8000), (-9000, -9000)),
    "a star with a hole": closed(
        *[(200 + 5000 * np.sin(k * 4 * np.pi / 5), -1345 + 5000 * np.cos(k * 4 * np.pi / 5)) for k in range(5)]
    ),
    "a curve that diverges": closed((0, 0), *[(4 * k, 100 + (-1.3) ** k) for k in range(60)], (240, 0)),
    "two rings": Path.make_compound_path(
        closed((-9000, -9000), (9000, -9000), (9000, 9000), (-9000, 9000)),
        closed((100, 100), (100, 300), (300, 300), (300, 100)),
    ),
    "a large circle": circle(20_000, 20_100, 200),
    "a large circle round a corner": circle(3000, 2200, 2300),
    "an ellipse": Path.unit_circle().transformed(Affine2D().scale(20_000, 90).rotate_deg(20).translate(150, 180)),
    "an open wedge": Path([(150, 5000), (200, 100), (5000, 300)]),
    "open, its ends beyond opposite sides": Path([(-4000, 100), (200, 350), (6000, 250)]),
    "open, closed beyond a corner": Path([(-6000, 200), (200, 300), (200, -5000)]),
    "open, within": Path([(50, 50), (300, 9000), (350, 60)]),
    "quadratic": Path([(100, 100), (9000, 9000), (300, 60)], [1, 3, 3]),
    **{f"at random {k}": closed(rng.uniform(0, SIZE, 2), *rng.normal(200, 3000, (12, 2))) for k in range(8)},
    **{
        f"open at random {k}": Path(
            [*rng.normal(200, 3000, (5, 2)), rng.uniform(0, SIZE, 2), *rng.normal(200, 3000, (5, 2))]
        )
        for k in range(4)
    },
}


def cut(path, **further):
    whole = path.cleaned(curves=True, remove_nans=True, simplify=False)
    whole = Path(whole.vertices[:-1], whole.codes[:-1])
    return Path(*clipped(whole.vertices, whole.codes, LOW, HIGH, **further))


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("look", [{}, {"width": 0.0}, {"face": None, "width": 9.0}], ids=["both", "fill", "stroke"])
def test_a_path_cut_at_a_margin_is_painted_the_same(name, look):
    path = PATHS[name]
    shorter = cut(path, fills=look.get("face", True) is not None)
    before, after = (painted(in_small_steps(one), **look) for one in (path, shorter))
    assert share_off(before, after) <= (2e-4 if path.codes is not None and (path.codes % 79 > 2).any() else 0)
    assert (
        look or (after != after[0, 0]).any() or name in ("beside it", "round all of it")
    )  # there is something to compare
    assert not leaves(shorter.vertices, LOW, HIGH)


# How long the way round the ellipse's sharp ends is, not even small steps tell to a pixel.
@pytest.mark.parametrize("name", [name for name in PATHS if "open" not in name and "ellipse" not in name])
def test_its_dashes_begin_where_they_did_when_it_comes_back(name):
    dashes, path = [23.0, 8.0, 5.0, 8.0], PATHS[name]
    cut_path = cut(path, period=sum(dashes), fills=True)
    before, after = (painted(in_small_steps(one), dashes=dashes) for one in (path, cut_path))
    assert share_off(before, after) <= 1e-3


def test_what_stays_near_is_not_touched():
    near = PATHS["open, within"].transformed(Affine2D().scale(0.1))
    assert not leaves(near.vertices, LOW, HIGH)
    assert leaves(PATHS["a triangle"].vertices, LOW, HIGH)


@pytest.mark.parametrize("far", [1e9, 1e38, 1e300])
def test_however_far_it_leaves_it_stays_finite(far):
    with np.errstate(all="raise", under="ignore"):
        shorter = cut(closed((100, 100), (far, 300), (200, -far)), period=9.0)
    assert np.isfinite(shorter.vertices).all() and np.abs(shorter.vertices).max() <= SIZE + MARGIN + 9
