// Sliders, choices, toggles, formulas and buttons as the browser's own inputs: they have names, keys and focus from
// birth. Knows no kernel: a page without one uses this very file. specs come from live/controls.py.

// Of a logarithmic slider; whole numbers are fewer, so that each press moves to another.
const LOG_POSITIONS = 400;
const WHOLE_POSITIONS = 100;

function showNumber(value, spec) {
  const text = spec.scale === "log" && spec.digits > 0 ? value.toPrecision(spec.digits) : value.toFixed(spec.digits);
  return text.replace("-", "\u2212") + (spec.unit ? `\u202f${spec.unit}` : "");
}

function sliderControl(spec, change, others) {
  // What the input counts: the values themselves, the positions of a logarithmic way, or those of a list (a page
  // without a kernel).
  const log = spec.scale === "log";
  const ratio = spec.max / spec.min;
  const { values } = spec;
  const positions = spec.digits === 0 ? WHOLE_POSITIONS : LOG_POSITIONS;
  const input = h("input", {
    type: "range",
    min: log || values ? 0 : spec.min,
    max: values ? values.length - 1 : log ? positions : spec.max,
    step: log || values ? 1 : spec.step,
  });
  const readout = h("output", { class: "cl-readout", "aria-hidden": "true" });
  const valueOf = () => {
    if (values) return values[Number(input.value)];
    if (log) return spec.min * ratio ** (Number(input.value) / positions);
    return Number(Number(input.value).toFixed(10));
  };
  const positionOf = (value) => {
    if (values) return Math.max(0, values.indexOf(value));
    return log ? Math.round((Math.log(value / spec.min) / Math.log(ratio)) * positions) : value;
  };
  const tell = (value) => {
    readout.textContent = showNumber(value, spec);
    input.style.setProperty("--cl-part", `${(100 * (input.value - input.min)) / (input.max - input.min)}%`);
    input.setAttribute("aria-valuetext", `${showNumber(value, spec)}`);
  };
  const show = (value) => {
    input.value = positionOf(value);
    tell(value);
  };
  const moved = () => {
    tell(valueOf());
    change(valueOf());
  };
  input.addEventListener("input", moved);
  const label = h(
    "label",
    { class: "cl-control cl-slider" },
    h("span", { class: "cl-name" }, spec.label),
    input,
    readout,
  );
  const player = spec.play ? playButton(input, spec, moved, () => others[spec.then]?.focus()) : null;
  const element = player ? h("div", { class: "cl-playable" }, label, player.element) : label;
  const lock = (locked) => {
    input.disabled = locked;
    player?.lock(locked);
  };
  return { element, show, lock, focus: () => input.focus(), stop: () => player?.stop() };
}

// Runs a slider from where it is to its end (from its beginning, if it stands at the end) in spec.play seconds for the
// whole way. began: called when it does.
function playButton(input, spec, moved, began) {
  const button = h(
    "button",
    { class: "cl-button", type: "button", "aria-label": `Play ${spec.label}` },
    "\u25b6\ufe0e Play",
  );
  const low = Number(input.min);
  const high = Number(input.max);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let running = null;
  const stop = () => {
    if (running !== null) {
      cancelAnimationFrame(running);
      clearTimeout(running);
    }
    running = null;
    button.textContent = "\u25b6\ufe0e Play";
  };
  button.addEventListener("click", () => {
    if (running !== null) {
      stop();
      return;
    }
    if (Number(input.value) >= high) {
      // The beginning itself is told: a lab with a memory begins anew there.
      input.value = low;
      moved();
    }
    const from = Number(input.value);
    const started = performance.now();
    button.textContent = "\u275a\u275a Pause";
    const step = () => {
      const part = (performance.now() - started) / (1000 * spec.play);
      const to = Math.min(high, from + part * (high - low));
      input.value = to;
      moved();
      if (to >= high) {
        stop();
        return;
      }
      // Who asked for less motion gets a picture a second instead of a film.
      running = calm.matches ? setTimeout(step, 1000) : requestAnimationFrame(step);
    };
    running = requestAnimationFrame(step);
    began();
  });
  // Who takes hold of the slider has it.
  input.addEventListener("pointerdown", stop);
  input.addEventListener("keydown", ({ key }) => {
    if (/^(Arrow|Page|Home|End)/.test(key)) stop();
  });
  const lock = (locked) => {
    if (locked) stop();
    button.disabled = locked;
  };
  return { element: button, stop, lock };
}

function choiceControl(spec, change) {
  const name = `cl-${Math.random().toString(36).slice(2)}`;
  const inputs = spec.options.map((option) => h("input", { type: "radio", name, value: option }));
  inputs.forEach((input, k) => input.addEventListener("change", () => change(spec.options[k])));
  const element = h(
    "fieldset",
    { class: "cl-control cl-choice" },
    h("legend", { class: "cl-name" }, spec.label),
    ...inputs.map((input, k) => h("label", {}, input, ` ${spec.options[k]}`)),
  );
  return {
    element,
    show: (value) =>
      inputs.forEach((input, k) => {
        input.checked = spec.options[k] === value;
      }),
    lock: (locked) =>
      inputs.forEach((input) => {
        input.disabled = locked;
      }),
    focus: () => inputs.find((input) => input.checked)?.focus(),
  };
}

function toggleControl(spec, change) {
  const input = h("input", { type: "checkbox" });
  input.addEventListener("change", () => change(input.checked));
  const element = h("label", { class: "cl-control cl-toggle" }, input, ` ${spec.label}`);
  const lock = (locked) => {
    input.disabled = locked;
  };
  return {
    element,
    show: (value) => {
      input.checked = value;
    },
    lock,
    focus: () => input.focus(),
  };
}

function revealControl(spec, change) {
  const element = h("button", { class: "cl-button cl-first", type: "button" }, spec.label);
  element.addEventListener("click", () => change(true));
  return {
    element,
    show: (value) => {
      element.disabled = value;
    },
    lock: () => {},
  };
}

function formulaControl(spec, change) {
  const id = `cl-${Math.random().toString(36).slice(2)}`;
  const input = h("input", {
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
    maxlength: 400,
    "aria-describedby": id,
  });
  const complaint = h("span", { class: "cl-complaint", id });
  let timer = null;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => change(input.value), 250);
  });
  const examples = spec.examples.map((text) => {
    const button = h("button", { class: "cl-button cl-example", type: "button" }, text);
    button.addEventListener("click", () => {
      input.value = text;
      change(text);
    });
    return button;
  });
  const element = h(
    "div",
    { class: "cl-control cl-formula" },
    h("label", {}, h("span", { class: "cl-name" }, spec.label), input),
    ...examples,
    complaint,
  );
  return {
    element,
    // What the learner is typing is not taken from under their hand.
    show: (value) => {
      if (document.activeElement !== input && input.getRootNode().activeElement !== input) input.value = value;
    },
    lock: (locked) => {
      input.disabled = locked;
    },
    complain: (text) => {
      complaint.textContent = text;
      input.setAttribute("aria-invalid", String(Boolean(text)));
    },
    stop: () => clearTimeout(timer),
  };
}

const CONTROL_KINDS = {
  slider: sliderControl,
  choice: choiceControl,
  toggle: toggleControl,
  reveal: revealControl,
  formula: formulaControl,
};

// All controls of a lab that are inputs. onChange(name, value); onReset().
function buildControls(specs, onChange, onReset) {
  const built = {};
  for (const spec of specs) {
    const make = CONTROL_KINDS[spec.kind];
    if (make) built[spec.name] = make(spec, (value) => onChange(spec.name, value), built);
  }
  const reset = h("button", { class: "cl-button", type: "button" }, "Reset");
  reset.addEventListener("click", () => {
    Object.values(built).forEach((control) => control.stop?.());
    onReset();
  });
  const element = h(
    "div",
    { class: "cl-controls" },
    ...Object.values(built).map((control) => control.element),
    ...(specs.length ? [reset] : []),
  );
  showWhereKeysGo(element);
  return {
    element,
    show(values) {
      const locked = lockedBy(specs, values);
      const focused = element.contains(document.activeElement) ? document.activeElement : null;
      for (const [name, control] of Object.entries(built)) {
        control.show(values[name]);
        control.lock(locked.has(name));
      }
      // A control that is locked under the learner's finger would drop the focus out of the lab.
      if (focused?.disabled) reset.focus();
    },
    complain: (complaints) =>
      Object.entries(built).forEach(([name, control]) => control.complain?.(complaints[name] ?? "")),
    stop: () => Object.values(built).forEach((control) => control.stop?.()),
  };
}

// The names of the controls that a prediction, locked in, leaves as they are.
function lockedBy(specs, values) {
  return new Set(specs.filter((spec) => spec.kind === "reveal" && values[spec.name]).flatMap((spec) => spec.locks));
}
