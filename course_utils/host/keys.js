// A key pressed in a widget is meant for the widget: a notebook would cut a cell at "x", move on at an arrow, or merge
// cells at Ctrl+Backspace. What it may still hear: save, find, run, and the palette of commands; copy and paste are the
// browser's own.
const FOR_THE_NOTEBOOK = new Set(["mod+s", "mod+f", "mod+g", "mod+shift+c", "mod+enter", "shift+enter"]);

function isForTheNotebook({ ctrlKey, metaKey, altKey, shiftKey, key }) {
  if (altKey) return false;
  return FOR_THE_NOTEBOOK.has(
    `${ctrlKey || metaKey ? "mod+" : ""}${shiftKey ? "shift+" : ""}${(key ?? "").toLowerCase()}`,
  );
}

// Jupyter Notebook hears a key before the widget does, JupyterLab after it. Both leave alone what is pressed on an
// element with the attribute below, so it stands on the focused one, but for keys that are the notebook's. Escape leads
// back to the cell. A click on plain text puts the focus on the widget, not on its cell, where the next "x" would cut
// it.
function keepKeysInside(root) {
  const attribute = "data-lm-suppress-shortcuts";
  let focused = null;
  root.tabIndex = -1;
  const mark = (event) => focused.toggleAttribute(attribute, !isForTheNotebook(event));
  const leave = () => {
    focused?.removeAttribute(attribute);
    focused = null;
    window.removeEventListener("keydown", mark, true);
  };
  const enter = ({ target }) => {
    leave();
    focused = target;
    focused.setAttribute(attribute, "");
    window.addEventListener("keydown", mark, true);
  };
  const hear = (event) => {
    if (!isForTheNotebook(event)) event.stopPropagation();
    if (event.key === "Escape") root.closest(".jp-Cell")?.focus();
  };
  const listeners = { keydown: hear, focusin: enter, focusout: leave };
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener);
  return () => {
    leave();
    for (const [name, listener] of Object.entries(listeners)) root.removeEventListener(name, listener);
  };
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

// Speaks to a screen reader, politely and at most once a second: the newest text wins.
function politeVoice(root) {
  const region = h("div", { class: "cl-unseen", "aria-live": "polite" });
  root.append(region);
  let timer = null;
  let waiting = null;
  let last = 0;
  const say = (text) => {
    waiting = text;
    if (timer !== null) return;
    timer = setTimeout(
      () => {
        timer = null;
        last = Date.now();
        region.textContent = waiting;
      },
      Math.max(0, 1000 - (Date.now() - last)),
    );
  };
  say.stop = () => clearTimeout(timer);
  return say;
}
