"""Painting a lab's frame with draw.js in a page without a kernel, and comparing pictures."""

import base64
import io

import numpy as np
from PIL import Image

from course_utils.host import script

_PAINT = """async ({ backdrop, layers, frame, size }) => {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const read = (sent) => readFrame({ ops: sent.ops, v: bytes(sent.v), c: bytes(sent.c), p: bytes(sent.p) });
  const canvas = new OffscreenCanvas(size[0], size[1]), ctx = canvas.getContext("2d");
  const place = { ctx, height: size[1], scale: 1 };
  ctx.drawImage(await createImageBitmap(new Blob([bytes(backdrop)], { type: "image/png" })), 0, 0);
  const stills = layers.map((layer) => {
    const still = new OffscreenCanvas(size[0], size[1]);
    paintFrame(read(layer), { ...place, ctx: still.getContext("2d") });
    return still;
  });
  paintFrame(read(frame), place, stills);
  const buffer = await (await canvas.convertToBlob()).arrayBuffer();
  return btoa(new Uint8Array(buffer).reduce((text, byte) => text + String.fromCharCode(byte), ""));
}"""


def text_of(wire: dict) -> dict:
    return {key: value if key == "ops" else base64.b64encode(value).decode() for key, value in wire.items()}


def painted(page, stage) -> np.ndarray:
    """What draw.js paints for `stage`, shape (height, width, 3)."""
    page.add_script_tag(content=script("live/draw.js"))
    answer = page.evaluate(
        _PAINT,
        {
            "backdrop": base64.b64encode(stage.backdrop).decode(),
            "layers": [text_of(layer) for layer in stage.layers],
            "frame": text_of(stage.frame),
            "size": stage.size,
        },
    )
    return pixels(base64.b64decode(answer))


def pixels(png: bytes) -> np.ndarray:
    """An image's RGB values, shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def share_off(first: np.ndarray, second: np.ndarray, by: int = 96) -> float:
    """The share of pixels that differ by more than `by` of 255 in some channel."""
    return float((np.abs(first - second).max(axis=2) > by).mean())
