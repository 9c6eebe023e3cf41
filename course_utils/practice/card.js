// The card of an exercise. Python has judged the answer; here it is shown, and its buttons ask for more.
const CARD_SIGNS = { solved: "\u2713", wrong: "\u2717", error: "!", "not attempted": "\u2026" };

function render({ model, el }) {
  const state = model.get("state");
  const root = h("div", {
    role: "group",
    class: `cl cl-card cl-${state.replace(" ", "-")}`,
    "aria-label": `Exercise: ${model.get("title")}`,
  });
  const message = h("div", { class: "cl-message" });
  message.innerHTML = model.get("message");
  const sign = h("span", { "aria-hidden": "true" }, CARD_SIGNS[state] + "\u00a0");
  const head = h(
    "div",
    { class: "cl-head" },
    h("span", { class: "cl-title" }, model.get("title")),
    h("span", { class: "cl-word" }, sign, model.get("word")),
  );
  const hints = h("ol", { "aria-label": "Hints", hidden: true });
  const solution = h("div", { tabindex: "-1", hidden: true });
  const question = h("span", {}, "Show it now? One more try may be all it needs.");
  const hint = h("button", { class: "cl-button", type: "button" });
  const show = h("button", { class: "cl-button", type: "button" });
  const keep = h("button", { class: "cl-button", type: "button" }, "Keep trying");
  const row = h("div", { class: "cl-row" }, hint, question, show, keep);
  if (model.get("section") !== "") row.append(sectionLink(model.get("section"), "Read the section again"));
  root.append(h("div", { role: "status" }, head, message), hints, solution, row);
  const say = politeVoice(root);
  const line = lineToPython(model, root);

  // Whoever presses twice while Python is busy wants one hint, and has not been asked yet whether to show the solution.
  const ask = (what) => {
    if (!line.open().some((question) => question.what === what)) line.ask({ what });
  };
  hint.addEventListener("click", () => ask("hint"));
  show.addEventListener("click", () => ask("solution"));
  keep.addEventListener("click", () => {
    ask("keep trying");
    show.focus();
  });

  const drawHints = () => {
    const given = model.get("hints");
    for (let i = hints.children.length; i < given.length; i++) {
      const item = h("li", { class: "cl-hint" });
      item.innerHTML = `Hint ${i + 1}: ${given[i]}`;
      hints.append(item);
    }
    hints.hidden = given.length === 0;
  };
  const drawButtons = () => {
    const left = model.get("hints_left");
    const given = model.get("hints").length;
    const sure = model.get("confirming");
    const shown = model.get("solution") !== "";
    // A button that vanished under the finger would drop the keyboard's focus to the page.
    if (left === 0 && document.activeElement === hint) show.focus();
    hint.hidden = left === 0;
    hint.textContent = given === 0 ? "Hint" : `Next hint (${left} left)`;
    question.hidden = keep.hidden = !sure;
    show.hidden = shown;
    show.textContent = sure ? "Yes, show it" : state === "solved" ? "Show a solution" : "Show the solution";
    solution.hidden = !shown;
    if (shown && solution.innerHTML === "") solution.innerHTML = model.get("solution");
    row.hidden = [...row.children].every((child) => child.hidden);
  };
  const onHints = () => {
    drawHints();
    drawButtons();
    say(hints.lastElementChild?.textContent ?? "");
  };
  const onConfirming = () => {
    drawButtons();
    if (model.get("confirming")) say(question.textContent);
  };
  const onSolution = () => {
    drawButtons();
    solution.focus();
  };
  const watched = {
    "change:hints": onHints,
    "change:hints_left": drawButtons,
    "change:confirming": onConfirming,
    "change:solution": onSolution,
    "change:answered": line.answered,
  };
  for (const [event, listener] of Object.entries(watched)) model.on(event, listener);
  drawHints();
  drawButtons();
  const freeKeys = keepKeysInside(root);
  showWhereKeysGo(root);
  el.append(root);
  return () => {
    for (const [event, listener] of Object.entries(watched)) model.off(event, listener);
    freeKeys();
    say.stop();
    line.stop();
    // JupyterLab keeps what it drew for as long as the page is open.
    root.replaceChildren();
    root.remove();
  };
}

export default { render };
