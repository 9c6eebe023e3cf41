"""Painting a lab's frame with draw.js in a page without a kernel, and comparing pictures."""

import base64
import io

import numpy as np
from PIL import Image

from course_utils.host import script

# Paints `frame` and returns the share of its pixels that differ from those of `picture` by more than `by` in a channel.
_COMPARE = """async ({ backdrop, layers, frame, size, picture, by }) => {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const read = (sent) => readFrame({ ops: sent.ops, v: bytes(sent.v), c: bytes(sent.c), p: bytes(sent.p) });
  const image = (png) => createImageBitmap(new Blob([bytes(png)], { type: "image/png" }));
  const blank = () => new OffscreenCanvas(size[0], size[1]).getContext("2d", { willReadFrequently: true });
  const pixels = (ctx) => ctx.getImageData(0, 0, size[0], size[1]).data;
  const ctx = blank(), place = { ctx, height: size[1], scale: 1 };
  ctx.drawImage(await image(backdrop), 0, 0);
  const stills = layers.map((layer) => {
    const still = blank();
    paintFrame(read(layer), { ...place, ctx: still });
    return still.canvas;
  });
  paintFrame(read(frame), place, stills);
  const printed = blank();
  const one = await image(picture);
  if (one.width !== size[0] || one.height !== size[1]) return 1;
  printed.drawImage(one, 0, 0);
  const [painted, wanted] = [pixels(ctx), pixels(printed)];
  let off = 0;
  for (let k = 0; k < painted.length; k += 4) {
    const far = (c) => Math.abs(painted[k + c] - wanted[k + c]) > by;
    if (far(0) || far(1) || far(2)) off++;
  }
  return off / (size[0] * size[1]);
}"""


def text_of(wire: dict) -> dict:
    return {key: value if key == "ops" else base64.b64encode(value).decode() for key, value in wire.items()}


def share_off_on_canvas(page, stage, picture: bytes, by: int = 96) -> float:
    """The share of pixels in which what draw.js paints for `stage` differs from `picture`, a PNG, as share_off says."""
    if not page.evaluate("typeof paintFrame === 'function'"):
        page.add_script_tag(content=script("live/draw.js"))
    return page.evaluate(
        _COMPARE,
        {
            "backdrop": base64.b64encode(stage.backdrop).decode(),
            "layers": [text_of(layer) for layer in stage.layers],
            "frame": text_of(stage.frame),
            "size": stage.size,
            "picture": base64.b64encode(picture).decode(),
            "by": by,
        },
    )


def pixels(png: bytes) -> np.ndarray:
    """An image's RGB values, shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def share_off(first: np.ndarray, second: np.ndarray, by: int = 96) -> float:
    """The share of pixels that differ by more than `by` of 255 in some channel."""
    return float((np.abs(first - second).max(axis=2) > by).mean())
