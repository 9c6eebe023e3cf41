// Runs before a page's own scripts: notes when keys are pressed, and when a canvas has been painted or the floor's text
// has changed.
globalThis.pageBench = {
  first: null,
  pressed: null,
  answered: null,
  watched: null,

  // ms since navigation began: to the load event, to the first painted canvas.
  opened() {
    return { stands: performance.getEntriesByType("navigation")[0].loadEventEnd, moves: this.first };
  },

  // The floor stands above the page; what is folded is opened, so that its labs can be reached.
  open() {
    document.querySelectorAll("article details").forEach((part) => {
      part.open = true;
    });
    const floor = document.createElement("input");
    const text = document.createElement("output");
    Object.assign(floor, { type: "range", id: "floor", min: 0, max: 200, value: 100 });
    floor.style.cssText = text.style.cssText = "position: fixed; top: 0; left: 0; z-index: 9";
    text.style.left = "200px";
    floor.addEventListener("input", () => {
      text.textContent = floor.value;
      this.note("floor");
    });
    document.body.append(floor, text);
  },

  watch(name) {
    this.watched = document.querySelector(`.course-lab[data-lab="${name}"] canvas`);
  },

  note() {
    if (this.pressed !== null) this.answered ??= performance.now();
  },

  // ms from the last key to its answer; null if none comes: the control stands at its end. Resolves when the screen has
  // been refreshed.
  answer() {
    const asked = performance.now();
    return new Promise((resolve) => {
      const look = () => {
        const time = this.answered === null ? null : this.answered - this.pressed;
        if (time === null && performance.now() - asked < 250) {
          setTimeout(look, 1);
          return;
        }
        this.pressed = null;
        requestAnimationFrame(() => setTimeout(() => resolve(time), 5));
      };
      look();
    });
  },
};
addEventListener(
  "keydown",
  (event) => {
    pageBench.pressed = event.timeStamp;
    pageBench.answered = null;
  },
  true,
);
document.addEventListener(
  "painted",
  (event) => {
    pageBench.first ??= performance.now();
    if (event.target === pageBench.watched) pageBench.note();
  },
  true,
);
