"""How a picture's colours look: their contrast, what JupyterLab's dark theme makes of them, and what colour-blind eyes
see of them.

A colour is red, green and blue from 0 to 1; all functions take one colour, shape (3,), or many, shape (..., 3).
"""

import numpy as np
from numpy.typing import ArrayLike

DARK_FILTER = "invert(0.9) hue-rotate(180deg)"  # what live/stage.css does to a picture on a dark page

# Rows of red, green, blue. CSS Filter Effects Module Level 1, feColorMatrix type="hueRotate", at 180 degrees.
_LUMA = np.array([0.213, 0.715, 0.072])
_HALF_TURN = 2 * np.tile(_LUMA, (3, 1)) - np.eye(3)

# Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009),
# severity 1.0, on linear light.
DEFICIENCIES = {
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}


def linear(colour: ArrayLike) -> np.ndarray:
    """The light of an sRGB colour (IEC 61966-2-1)."""
    colour = np.asarray(colour, dtype=float)
    return np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)


def encoded(light: ArrayLike) -> np.ndarray:
    """The sRGB colour of a light, cut off at 0 and 1: the inverse of `linear`."""
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def luminance(colour: ArrayLike) -> np.ndarray:
    """The relative luminance of an sRGB colour, 0 for black to 1 for white. WCAG 2.2."""
    return linear(colour) @ np.array([0.2126, 0.7152, 0.0722])


def contrast(first: ArrayLike, second: ArrayLike) -> np.ndarray:
    """The contrast of two colours, 1 (the same) to 21 (black on white). WCAG 2.2: words need 4.5, large words and marks
    3."""
    one, other = luminance(first), luminance(second)
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def on_dark_page(colour: ArrayLike) -> np.ndarray:
    """What `DARK_FILTER` makes of a colour: CSS filters count on sRGB values as they stand, and cut off after each
    step."""
    inverted = 0.9 - 0.8 * np.asarray(colour, dtype=float)
    return np.clip(inverted @ _HALF_TURN.T, 0, 1)


def seen_with(deficiency: str, colour: ArrayLike) -> np.ndarray:
    """A colour as eyes with "protanopia" or "deuteranopia" tell it from others; "greyscale": its luminance alone."""
    if deficiency == "greyscale":
        return encoded(np.repeat(luminance(colour)[..., None], 3, axis=-1))
    return encoded(linear(colour) @ DEFICIENCIES[deficiency].T)


def over(colour: ArrayLike, alpha: float, behind: ArrayLike) -> np.ndarray:
    """A colour of opacity `alpha` painted over another."""
    return alpha * np.asarray(colour, dtype=float) + (1 - alpha) * np.asarray(behind, dtype=float)
