// Measures in the page. All times are performance.now() milliseconds, the clock of an event's timeStamp.
// A subject is something to press: { focus, listen }: the element that takes keys, and where its answers are heard.
window.bench = (() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const kernel = panel.sessionContext.session.kernel;
  const cell = (k) => panel.content.widgets[k].node;
  const comm = { sent: [], got: [] };
  kernel.anyMessage.connect((_, { msg, direction }) => {
    if (msg.header.msg_type === "comm_msg") comm[direction === "send" ? "sent" : "got"].push(performance.now());
  });
  let press = null;
  let drag = null;
  let paintBegan = null;
  window.addEventListener(
    "keydown",
    (event) => {
      if (press && press.key === undefined) press.key = event.timeStamp;
    },
    true,
  );
  const moved = (event) => {
    if (drag && drag.kind === event.type) drag.inputs.push(event.timeStamp);
  };
  window.addEventListener("input", moved, true);
  window.addEventListener("pointermove", moved, true);

  // The subject's picture (or text) has just changed.
  const answered = (subject) => {
    const now = performance.now();
    if (drag?.subject === subject) drag.changes.push(now);
    if (press?.subject !== subject || press.key === undefined || press.changed !== undefined) return;
    press.changed = now;
    if (subject.paint !== undefined && paintBegan !== null) press.paint = now - paintBegan;
    requestAnimationFrame(() => {
      press.shown = performance.now();
      press.done?.();
    });
  };

  const subjects = {
    floor() {
      const box = cell(0);
      const subject = { focus: box.querySelector(".noUi-handle"), inputs: "pointermove" };
      const watcher = new MutationObserver(() => answered(subject));
      watcher.observe(box.querySelector(".widget-html-content"), {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return subject;
    },
    lab(kind, label) {
      const root = cell(0).querySelector(".cl-lab");
      const canvas = root.querySelector("canvas");
      const ctx = canvas.getContext("2d");
      const range = [...root.querySelectorAll(".cl-slider")].find(
        (slider) => slider.querySelector(".cl-name").textContent === label,
      );
      const focus =
        kind === "slider"
          ? range.querySelector("input")
          : root.querySelector(`.cl-handle[aria-label="${CSS.escape(label)}"]`);
      const subject = { focus, paint: true, inputs: kind === "slider" ? "input" : "pointermove" };
      // paint() begins by putting the backdrop on its own context: the first drawImage since the last "painted".
      const drawImage = ctx.drawImage;
      ctx.drawImage = function (...all) {
        paintBegan ??= performance.now();
        return drawImage.apply(this, all);
      };
      canvas.addEventListener("painted", () => {
        answered(subject);
        paintBegan = null;
      });
      return subject;
    },
    // A choice, whose checked option takes the keys, or a toggle.
    switch(kind, label) {
      const root = cell(0).querySelector(".cl-lab");
      const labelOf = (one) => (one.querySelector(".cl-name") ?? one).textContent.trim();
      const element = [...root.querySelectorAll(`.cl-${kind}`)].find((one) => labelOf(one) === label);
      const taker = () => element.querySelector(kind === "choice" ? "input:checked" : "input");
      const subject = { focus: { focus: (how) => taker().focus(how) } };
      root.querySelector("canvas").addEventListener("painted", () => answered(subject));
      return subject;
    },
    interact() {
      const box = cell(1);
      const subject = { focus: box.querySelector(".noUi-handle"), inputs: "pointermove" };
      // An image counts once it is decoded.
      box.addEventListener(
        "load",
        (event) => {
          if (event.target.tagName === "IMG") answered(subject);
        },
        true,
      );
      return subject;
    },
  };
  const made = {};

  return {
    watch(name, ...further) {
      made[name] = subjects[name](...further);
    },
    // Make `name` ready for one key press.
    arm(name) {
      made[name].focus.focus({ preventScroll: true });
      comm.sent.length = comm.got.length = 0;
      press = { subject: made[name] };
    },
    // The times of the press since `arm`, `gap` ms after its answer, or null if none came; then `next` is made ready.
    // A control at its end sends nothing; what it did send is waited for, up to `patience` ms.
    async answer(gap, next, patience) {
      const mine = press;
      if (mine.shown === undefined) {
        await new Promise((done) => {
          mine.done = done;
          setTimeout(() => comm.sent.length || done(), 300);
          setTimeout(done, patience);
        });
      }
      const result =
        mine.shown === undefined
          ? null
          : {
              changed: mine.changed - mine.key,
              shown: mine.shown - mine.key,
              paint: mine.paint ?? null,
              sent: comm.sent.find((time) => time >= mine.key) - mine.key,
              got: comm.got.filter((time) => time <= mine.changed).at(-1) - mine.key,
            };
      await new Promise((rest) => setTimeout(rest, gap));
      if (next) this.arm(next);
      return result;
    },
    // Where the mouse takes hold of `name`: the middle of a slider's track or of a point, and how far it may go.
    grip(name) {
      const element = made[name].focus;
      const point = element.classList.contains("cl-handle");
      const box = (element.closest(".noUi-target") ?? element).getBoundingClientRect();
      const held = name === "lab" ? box : element.getBoundingClientRect();
      return { x: held.x + held.width / 2, y: held.y + held.height / 2, reach: point ? 60 : 0.35 * box.width };
    },
    record(name) {
      press = null;
      drag = { subject: made[name], kind: made[name].inputs, inputs: [], changes: [] };
    },
    // What was recorded, once nothing has changed for 400 ms.
    async recorded() {
      for (let last = -1; last !== drag.changes.length;) {
        last = drag.changes.length;
        await new Promise((rest) => setTimeout(rest, 400));
      }
      const { inputs, changes } = drag;
      drag = null;
      return { inputs, changes };
    },
    // Run `code` in the kernel; what it printed, or its error.
    async run(code) {
      const future = kernel.requestExecute({ code, store_history: false });
      let text = "";
      future.onIOPub = ({ header, content }) => {
        if (header.msg_type === "stream") text += content.text;
        if (header.msg_type === "error") text += `${content.ename}: ${content.evalue}`;
      };
      await future.done;
      return text;
    },
    async runCell(k, source) {
      panel.content.activeCellIndex = k;
      panel.content.model.cells.get(k).sharedModel.setSource(source);
      await window.jupyterapp.commands.execute("notebook:run-cell");
      return panel.content.model.cells
        .get(k)
        .outputs.toJSON()
        .filter((output) => output.output_type === "error")
        .map((output) => output.evalue);
    },
  };
})();
