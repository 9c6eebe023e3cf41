// Where a key was pressed a ring is seen, until the mouse or a finger comes. `:focus-visible` alone leaves out, in some
// browsers, what was clicked first and is moved by keys then. part: all of a widget, or a part that hears its keys.
function showWhereKeysGo(part) {
  const tell = (event) => part.closest(".cl").classList.toggle("cl-keyed", event.type === "keydown");
  part.addEventListener("keydown", tell);
  part.addEventListener("pointerdown", tell);
}
