// The lab in the notebook: glues draw.js, controls.js and handles.js to the kernel's model (live/stage.py).

function render({ model, el }) {
  const canvas = h("canvas", { role: "img" });
  const picture = h("div", { class: "cl-picture" }, canvas);
  const caption = h("p", { class: "cl-caption" });
  const goals = h("ul", { class: "cl-goals" });
  const fault = h("p", { class: "cl-fault", role: "status" });
  const ctx = canvas.getContext("2d");
  const size = model.get("size");
  const shown = model.get("shown");
  const specs = model.get("controls");
  let backdrop = null;
  let frame = null;
  let layers = [];
  let stillFrames = [];
  let decoding = false;

  // What Python has accepted, with what it has not answered yet over it: a control never jumps back under the hand.
  const now = () => Object.assign({}, model.get("values"), ...line.open());
  const send = (changes) => {
    const before = now();
    const changed = Object.fromEntries(
      Object.entries(changes).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
    );
    if (Object.keys(changed).length) line.ask(changed);
    showValues();
  };
  const start = Object.fromEntries(specs.map((spec) => [spec.name, spec.start]));
  const controls = buildControls(
    specs,
    (name, value) => send({ [name]: value }),
    () => send(start),
  );
  const view = {
    size: () => size,
    map: (k) => axesMap(model.get("axes")[k]),
    at: (event) => {
      const box = canvas.getBoundingClientRect();
      return [
        ((event.clientX - box.left) / box.width) * size[0],
        size[1] - ((event.clientY - box.top) / box.height) * size[1],
      ];
    },
  };
  const handles = buildHandles(specs, view, picture, (name, value) => send({ [name]: value }));
  const lab = h(
    "div",
    { class: "cl cl-lab", role: "group", "aria-label": `Lab: ${model.get("title")}` },
    h("div", { class: "cl-title", "aria-hidden": "true" }, model.get("title")),
    picture,
    controls.element,
    caption,
    goals,
    fault,
  );
  const speak = politeVoice(lab);
  const line = lineToPython(model, lab, (waiting, changes) => ({ ...waiting, ...changes }));
  picture.style.maxWidth = `${shown}px`;
  picture.style.aspectRatio = `${size[0]} / ${size[1]}`;

  const place = () => ({ ctx, height: size[1], scale: canvas.width / size[0] });
  const paint = () => {
    if (backdrop === null || decoding || frame === null || canvas.width === 0) return;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.imageSmoothingEnabled = true;
    ctx.imageSmoothingQuality = "high";
    ctx.drawImage(backdrop, 0, 0, canvas.width, canvas.height);
    paintFrame(frame, place(), layers);
    canvas.dispatchEvent(new CustomEvent("painted"));
  };
  // The still layers are painted from their vectors once for each resolution, then copied.
  const paintLayers = () => {
    layers =
      canvas.width === 0
        ? []
        : stillFrames.map((still) => {
            const layer = new OffscreenCanvas(canvas.width, canvas.height);
            paintFrame(still, { ...place(), ctx: layer.getContext("2d") });
            return layer;
          });
  };
  const fit = () => {
    // A browser's zoom, or another screen, changes the resolution and not the size: both are watched.
    const width = Math.round(picture.clientWidth * devicePixelRatio);
    if (width === 0 || width === canvas.width) return;
    canvas.width = width;
    canvas.height = Math.round((width * size[1]) / size[0]);
    paintLayers();
    paint();
  };
  const showValues = () => {
    const values = now();
    controls.show(values);
    if (model.get("axes").length) handles.show(values, model.get("handles"));
  };
  let newest = 0;
  const setBackdrop = (bitmap) => {
    backdrop?.close();
    backdrop = bitmap;
  };
  const showBackdrop = () => {
    const bytes = model.get("backdrop");
    const mine = ++newest;
    if (!bytes?.byteLength) return;
    decoding = true;
    // An old backdrop under a new frame would be a wrong picture: nothing is painted until it is decoded.
    createImageBitmap(new Blob([bytes], { type: "image/png" })).then(
      (bitmap) => {
        if (mine !== newest) {
          bitmap.close();
          return;
        }
        setBackdrop(bitmap);
        decoding = false;
        paint();
      },
      () => {
        if (mine !== newest) return;
        decoding = false;
        fault.textContent = "This browser could not read the picture behind the lab. Run the cell again.";
      },
    );
  };
  const showLayers = () => {
    stillFrames = model.get("layers").map(readFrame);
    paintLayers();
  };
  const showFrame = () => {
    const sent = model.get("frame");
    if (!sent.ops) return;
    frame = readFrame(sent);
    paint();
  };
  const showDescription = () => {
    const text = model.get("description");
    caption.textContent = text;
    canvas.setAttribute("aria-label", `${model.get("title")}. ${text}`);
    speak(text);
  };
  const showGoals = () => {
    goals.replaceChildren(
      ...model
        .get("goals")
        .map(({ text, reached }) =>
          h(
            "li",
            { class: reached ? "cl-reached" : "cl-open" },
            `${reached ? "\u2713 Goal reached: " : "Goal: "}${text}`,
          ),
        ),
    );
  };
  const showFault = () => {
    fault.textContent = model.get("fault");
  };
  const showComplaints = () => controls.complain(model.get("complaints"));

  const watched = {
    backdrop: showBackdrop,
    layers: showLayers,
    frame: showFrame,
    description: showDescription,
    goals: showGoals,
    fault: showFault,
    complaints: showComplaints,
    values: showValues,
    handles: showValues,
    axes: showValues,
    answered: () => {
      line.answered();
      showValues();
    },
  };
  for (const [name, listener] of Object.entries(watched)) model.on(`change:${name}`, listener);
  el.append(lab);
  const forgetKeys = keepKeysInside(lab);
  const watcher = new ResizeObserver(fit);
  watcher.observe(picture);
  const forgetResolution = onResolution(fit);
  fit();
  for (const show of [
    showBackdrop,
    showLayers,
    showFrame,
    showDescription,
    showGoals,
    showFault,
    showComplaints,
    showValues,
  ])
    show();

  return () => {
    for (const [name, listener] of Object.entries(watched)) model.off(`change:${name}`, listener);
    controls.stop();
    line.stop();
    watcher.disconnect();
    forgetResolution();
    forgetKeys();
    speak.stop();
    // JupyterLab keeps what it drew for as long as the page is open: nothing large may hang on it.
    newest += 1;
    setBackdrop(null);
    canvas.width = canvas.height = 0;
    layers = stillFrames = [];
    frame = null;
    lab.replaceChildren();
    lab.remove();
  };
}

// Calls `changed` whenever device pixels a CSS pixel become more or fewer; returns how to stop.
function onResolution(changed) {
  let query = null;
  const heard = () => {
    watch();
    changed();
  };
  const watch = () => {
    query?.removeEventListener("change", heard);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", heard);
  };
  watch();
  return () => query.removeEventListener("change", heard);
}

export default { render };
