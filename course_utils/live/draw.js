// Paints frames on a canvas. Knows no kernel and no widget: a page without a kernel uses this very file.
//
// A frame is { ops, v, c, p } as live/frame.py writes it: vertices in picture pixels with y upwards. `place` is
// { ctx, height, scale }: the context, the picture's height in picture pixels, device pixels a picture pixel.

function readFrame(frame) {
  const bytes = (buffer) => new Uint8Array(buffer.buffer ?? buffer, buffer.byteOffset ?? 0, buffer.byteLength);
  const floats = (buffer) => {
    const view = bytes(buffer);
    // A Float32Array must begin at a multiple of four bytes.
    return view.byteOffset % 4
      ? new Float32Array(view.slice().buffer)
      : new Float32Array(view.buffer, view.byteOffset, view.byteLength / 4);
  };
  return { ops: frame.ops, v: floats(frame.v), c: bytes(frame.c), p: bytes(frame.p) };
}

// The path of n vertices from vertex `at` (codes from `code`, or a plain line), shifted by (dx, dy) device pixels.
function tracePath({ v, c }, at, n, code, place, { snap = null, dx = 0, dy = null } = {}) {
  const path = new Path2D();
  const s = place.scale;
  const bottom = dy === null ? place.height * s : dy;
  const round = snap === null ? (x) => x : (x) => Math.floor(x + 0.5) + snap;
  const X = (k) => round(v[2 * (at + k)] * s + dx);
  const Y = (k) => round(bottom - v[2 * (at + k) + 1] * s);
  for (let k = 0; k < n;) {
    const kind = code === null ? (k ? 2 : 1) : c[code + k];
    if (kind === 1) {
      path.moveTo(X(k), Y(k));
      k += 1;
    } else if (kind === 2) {
      path.lineTo(X(k), Y(k));
      k += 1;
    } else if (kind === 3) {
      path.quadraticCurveTo(X(k), Y(k), X(k + 1), Y(k + 1));
      k += 2;
    } else if (kind === 4) {
      path.bezierCurveTo(X(k), Y(k), X(k + 1), Y(k + 1), X(k + 2), Y(k + 2));
      k += 3;
    } else {
      path.closePath();
      k += 1;
    }
  }
  return path;
}

function paintImage({ p }, from, [width, height], [a, b, c, d, e, f], alpha, { ctx, height: tall, scale: s }) {
  const tile = new OffscreenCanvas(width, height);
  tile
    .getContext("2d")
    .putImageData(
      new ImageData(new Uint8ClampedArray(p.subarray(from, from + 4 * width * height)), width, height),
      0,
      0,
    );
  ctx.globalAlpha = alpha;
  ctx.imageSmoothingEnabled = false;
  // matplotlib's matrix puts the image's first row at the bottom, y upwards; the canvas counts downwards.
  ctx.setTransform(a * s, -b * s, c * s, -d * s, e * s, (tall - f) * s);
  ctx.drawImage(tile, 0, 0);
}

// Paint every operation of `frame` (read by readFrame); `layers` are canvases that {"layer": k} refers to.
function paintFrame(frame, place, layers = []) {
  const { ctx, height, scale: s } = place;
  let at = 0;
  let code = 0;
  let pixel = 0;
  for (const op of frame.ops) {
    if (op.layer !== undefined) {
      if (layers[op.layer]) ctx.drawImage(layers[op.layer], 0, 0);
      continue;
    }
    ctx.save();
    if (op.clip) {
      // Agg clips on whole pixels.
      const [x, y, w, t] = op.clip;
      const left = Math.floor(x * s + 0.5);
      const top = Math.floor((height - y - t) * s + 0.5);
      ctx.beginPath();
      ctx.rect(left, top, Math.floor((x + w) * s + 0.5) - left, Math.floor((height - y) * s + 0.5) - top);
      ctx.clip();
    }
    if (op.shape) {
      ctx.clip(tracePath(frame, at, op.shape, code, place));
      at += op.shape;
      code += op.shape;
    }
    if (op.image) {
      paintImage(frame, pixel, op.image, op.matrix, op.alpha ?? 1, place);
      pixel += 4 * op.image[0] * op.image[1];
      ctx.restore();
      continue;
    }
    const width = (op.width ?? 0) * s;
    if (op.stroke) {
      ctx.strokeStyle = op.stroke;
      ctx.lineWidth = width;
      ctx.lineCap = op.cap ?? "butt";
      ctx.lineJoin = op.join ?? "round";
      ctx.miterLimit = 4;
      if (op.dash) {
        ctx.setLineDash(op.dash[1].map((length) => length * s));
        ctx.lineDashOffset = op.dash[0] * s;
      }
    }
    if (op.fill) ctx.fillStyle = op.fill;
    const put = (path) => {
      if (op.fill) ctx.fill(path);
      if (op.stroke) ctx.stroke(path);
      else if (op.seamless) {
        ctx.strokeStyle = op.fill;
        ctx.lineWidth = 0.6;
        ctx.stroke(path);
      }
    };
    const snap = op.snap ? (Math.round(width) % 2) / 2 : null;
    const codes = op.c ? code : null;
    if (op.copies === undefined) {
      put(tracePath(frame, at, op.n, codes, place, { snap }));
      at += op.n;
    } else {
      const path = tracePath(frame, at, op.n, codes, place, { snap, dy: 0 });
      at += op.n;
      // Agg puts markers on whole pixels, and a round one (not snapped) on a pixel's centre.
      const whole = op.round ? (x) => Math.floor(x + 0.5) + (snap === null ? 0.5 : 0) : (x) => x;
      for (let k = 0; k < op.copies; k++, at++) {
        ctx.save();
        ctx.translate(whole(frame.v[2 * at] * s), whole((height - frame.v[2 * at + 1]) * s));
        put(path);
        ctx.restore();
      }
    }
    if (op.c) code += op.n;
    ctx.restore();
  }
}
