// A key pressed in a widget is meant for the widget: JupyterLab would cut a cell at "x" or move on at an arrow.
// Chords with Ctrl or Cmd (save, find) and Shift+Enter (run) still reach the notebook, and Escape leads back to the cell. A click on
// plain text puts the focus on the widget, not on its cell, where the next "x" would cut it.
function keepKeysInside(root) {
  root.tabIndex = -1;
  const listener = (event) => {
    const chord = event.ctrlKey || event.metaKey || (event.shiftKey && event.key === "Enter");
    if (!chord) event.stopPropagation();
    if (event.key === "Escape") root.closest(".jp-Cell")?.focus();
  };
  root.addEventListener("keydown", listener);
  return () => root.removeEventListener("keydown", listener);
}

// A new element: h("button", { class: "cl-button", type: "button" }, "Reset").
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Says so when a question gets no answer for four seconds. asked() at each question, answered() at each answer.
function patience(root) {
  const word = h("p", { class: "cl-waiting", role: "status" });
  root.append(word);
  let timer = null;
  const answered = () => { clearTimeout(timer); timer = null; word.textContent = ""; };
  const asked = () => {
    timer ??= setTimeout(() => { word.textContent = "No answer yet. Python is busy with a cell, or it was restarted: then run this cell again."; }, 4000);
  };
  return { asked, answered };
}

// Speaks to a screen reader, politely and at most once a second: the newest text wins.
function politeVoice(root) {
  const region = h("div", { class: "cl-unseen", "aria-live": "polite" });
  root.append(region);
  let timer = null, waiting = null, last = 0;
  const say = (text) => {
    waiting = text;
    if (timer !== null) return;
    timer = setTimeout(() => { timer = null; last = Date.now(); region.textContent = waiting; }, Math.max(0, 1000 - (Date.now() - last)));
  };
  say.stop = () => clearTimeout(timer);
  return say;
}
