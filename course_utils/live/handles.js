// What a learner drags or draws on the picture itself: points and sketches, by mouse, touch and keys.
// Each is an element of its own beside the canvas, with a name, a value in words and a focus ring.

// Turns picture pixels (y upwards) into an axes' data and back.
function axesMap({ box: [left, bottom, width, height], x, y, xlog, ylog }) {
  const forth = (value, [low, high], log) =>
    log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  const back = (part, [low, high], log) => (log ? low * (high / low) ** part : low + part * (high - low));
  return {
    toPixels: ([u, v]) => [left + width * forth(u, x, xlog), bottom + height * forth(v, y, ylog)],
    toData: ([p, q]) => [back((p - left) / width, x, xlog), back((q - bottom) / height, y, ylog)],
    holds: ([p, q]) => p >= left && p <= left + width && q >= bottom && q <= bottom + height,
  };
}

const within = (value, low, high) => Math.min(Math.max(value, low), high);

function inWords(value, step, unit) {
  const digits = within(Math.ceil(-Math.log10(step || 1)), 0, 6);
  return value.toFixed(digits) + (unit ? ` ${unit}` : "");
}

function pointHandle(spec, picture, change) {
  const element = h("div", {
    class: "cl-handle",
    role: "slider",
    tabindex: 0,
    "aria-label": spec.label,
    "aria-valuemin": spec.low[spec.along === "y" ? 1 : 0],
    "aria-valuemax": spec.high[spec.along === "y" ? 1 : 0],
    "aria-orientation": spec.along === "y" ? "vertical" : "horizontal",
  });
  let value = spec.start;
  let locked = false;
  const move = ([x, y]) => {
    if (locked) return;
    const next = [x, y].map((number, k) =>
      spec.along.includes("xy"[k]) ? within(number, spec.low[k], spec.high[k]) : value[k],
    );
    if (next[0] !== value[0] || next[1] !== value[1]) {
      value = next;
      change(next);
    }
  };
  // Of a point that stands at stops along its line: the place `count` stops further.
  const stopBeside = (count) => {
    const k = spec.along === "y" ? 1 : 0;
    const at = spec.stops.indexOf(value[k]);
    const to = spec.stops[within(at + count, 0, spec.stops.length - 1)];
    return value.map((number, axis) => (axis === k ? to : number));
  };
  const drag = (event) => move(picture.map(spec.axes).toData(picture.at(event)));
  const grab = (event) => {
    if (locked || event.button > 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.addEventListener("pointermove", drag);
    element.addEventListener("lostpointercapture", () => element.removeEventListener("pointermove", drag), {
      once: true,
    });
  };
  element.addEventListener("pointerdown", grab);
  element.addEventListener("keydown", (event) => {
    const far = event.shiftKey ? 10 : 1;
    const [dx, dy] = spec.step;
    const steps = { ArrowLeft: [-dx, 0], ArrowRight: [dx, 0], ArrowDown: [0, -dy], ArrowUp: [0, dy] }[event.key];
    // A point on one line obeys all four arrows.
    const along = (step) =>
      spec.along === "x"
        ? [step[0] || (step[1] / dy) * dx, 0]
        : spec.along === "y"
          ? [0, step[1] || (step[0] / dx) * dy]
          : step;
    if (steps && spec.stops) move(stopBeside(far * Math.sign(steps[0] + steps[1])));
    else if (steps) {
      const [sx, sy] = along(steps);
      move([value[0] + far * sx, value[1] + far * sy].map((number) => Number(number.toFixed(10))));
    } else if (event.key === "Home") move(spec.low);
    else if (event.key === "End") move(spec.high);
    else return;
    event.preventDefault();
  });
  return {
    element,
    spec,
    take(event) {
      grab(event);
      drag(event);
    },
    show(newest, place, isLocked) {
      value = newest;
      locked = isLocked;
      const [p, q] = picture.map(spec.axes).toPixels(place ?? newest);
      const [width, height] = picture.size();
      element.style.left = `${(100 * p) / width}%`;
      element.style.top = `${(100 * (height - q)) / height}%`;
      element.setAttribute("aria-valuenow", spec.along === "y" ? value[1] : value[0]);
      element.setAttribute(
        "aria-valuetext",
        [0, 1]
          .filter((k) => spec.along.includes("xy"[k]))
          .map((k) => inWords(value[k], spec.step[k], spec.units[k]))
          .join(", "),
      );
      element.setAttribute("aria-disabled", String(locked));
    },
  };
}

// A curve drawn by hand: heights over a fixed grid, null where nothing is drawn yet. With keys: left and right choose
// a place, up and down set the height there.
function sketchHandle(spec, picture, change) {
  const cursor = h("div", { class: "cl-cursor" });
  const element = h(
    "div",
    {
      class: "cl-sketch",
      role: "slider",
      tabindex: 0,
      "aria-label": spec.label,
      "aria-valuemin": spec.low,
      "aria-valuemax": spec.high,
    },
    cursor,
  );
  let heights = spec.start;
  let locked = false;
  let at = 0;
  let last = null;
  const nearest = (x) =>
    spec.x.reduce((best, value, k) => (Math.abs(value - x) < Math.abs(spec.x[best] - x) ? k : best), 0);
  const put = (from, to) => {
    const next = [...heights];
    const [a, b] = [nearest(from[0]), nearest(to[0])];
    for (let k = Math.min(a, b); k <= Math.max(a, b); k++) {
      const part = a === b ? 1 : (k - a) / (b - a);
      next[k] = within(from[1] + part * (to[1] - from[1]), spec.low, spec.high);
    }
    heights = next;
    change(next);
  };
  const here = (event) => picture.map(spec.axes).toData(picture.at(event));
  const draw = (event) => {
    const point = here(event);
    put(last ?? point, point);
    last = point;
  };
  element.addEventListener("pointerdown", (event) => {
    if (locked || event.button > 0) return;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    last = null;
    draw(event);
    element.addEventListener("pointermove", draw);
    element.addEventListener("lostpointercapture", () => element.removeEventListener("pointermove", draw), {
      once: true,
    });
  });
  // It covers its grid and its heights, not the whole axes: beside it a click is somebody else's.
  const box = () => {
    const { toPixels } = picture.map(spec.axes);
    const [left, bottom] = toPixels([spec.x[0], spec.low]);
    const [right, top] = toPixels([spec.x.at(-1), spec.high]);
    return [left, bottom, right - left, top - bottom];
  };
  const showCursor = () => {
    const [x, y] = [spec.x[at], heights[at] ?? (spec.low + spec.high) / 2];
    const [left, bottom, width, height] = box();
    const [p, q] = picture.map(spec.axes).toPixels([x, y]);
    cursor.style.left = `${(100 * (p - left)) / width}%`;
    cursor.style.top = `${100 - (100 * (q - bottom)) / height}%`;
    element.setAttribute("aria-valuenow", y);
    const drawn = heights[at] === null ? "nothing drawn" : inWords(y, (spec.high - spec.low) / 100, "");
    element.setAttribute("aria-valuetext", `at ${inWords(x, spec.x[1] - spec.x[0], "")}: ${drawn}`);
  };
  element.addEventListener("keydown", (event) => {
    const step = (spec.high - spec.low) / 40;
    const height = heights[at] ?? (spec.low + spec.high) / 2;
    if (event.key === "ArrowLeft") at = Math.max(0, at - 1);
    else if (event.key === "ArrowRight") at = Math.min(spec.x.length - 1, at + 1);
    else if (!locked && event.key === "ArrowUp") put([spec.x[at], height + step], [spec.x[at], height + step]);
    else if (!locked && event.key === "ArrowDown") put([spec.x[at], height - step], [spec.x[at], height - step]);
    else return;
    event.preventDefault();
    showCursor();
  });
  return {
    element,
    spec,
    show(newest, _place, isLocked) {
      heights = newest;
      locked = isLocked;
      const [left, bottom, width, height] = box();
      const [wide, tall] = picture.size();
      Object.assign(element.style, {
        left: `${(100 * left) / wide}%`,
        top: `${(100 * (tall - bottom - height)) / tall}%`,
        width: `${(100 * width) / wide}%`,
        height: `${(100 * height) / tall}%`,
      });
      showCursor();
    },
  };
}

// All handles of a lab. picture: { size, map, at }. onChange(name, value).
function buildHandles(specs, picture, root, onChange) {
  const make = { point: pointHandle, sketch: sketchHandle };
  // A sketch covers its axes: points come after it, and so above it.
  const wanted = specs.filter((spec) => make[spec.kind]).sort((a, b) => (a.kind === "point") - (b.kind === "point"));
  const built = wanted.map((spec) => make[spec.kind](spec, picture, (value) => onChange(spec.name, value)));
  root.append(...built.map((handle) => handle.element));
  showWhereKeysGo(root);
  const anywhere = built.filter((handle) => handle.spec.anywhere);
  if (anywhere.length) {
    root.addEventListener("pointerdown", (event) => {
      if (built.some((handle) => handle.element.contains(event.target))) return;
      anywhere.find((handle) => picture.map(handle.spec.axes).holds(picture.at(event)))?.take(event);
    });
  }
  return {
    show(values, places) {
      const locked = lockedBy(specs, values);
      for (const handle of built)
        handle.show(values[handle.spec.name], places[handle.spec.name], locked.has(handle.spec.name));
    },
  };
}
