// A quiz: native radio buttons, one question at a time. The verdict on a choice comes from Python.
let quizCount = 0;

function render({ model, el }) {
  const pages = model.get("pages");
  const group = `cl-quiz-${quizCount++}`;
  const root = h("div", { role: "group", class: "cl cl-quiz", "aria-label": `Quiz: ${model.get("title")}` });
  const score = h("span", { class: "cl-score" });
  const question = h("div");
  const verdict = h("div", { class: "cl-verdict", role: "status" });
  const check = h("button", { class: "cl-button cl-first", type: "button" }, "Check");
  const back = h("button", { class: "cl-button", type: "button" }, "Back");
  const next = h("button", { class: "cl-button", type: "button" }, "Next");
  const place = h("span", { class: "cl-place" });
  root.append(
    h("div", { class: "cl-head" }, h("span", { class: "cl-title" }, model.get("title")), score),
    question,
    verdict,
    h("div", { class: "cl-row" }, check, back, place, next),
  );
  const line = lineToPython(model, root);
  let index = 0;
  let picked = pages.map(() => null);

  const verdictOn = (i) => model.get("verdicts")[String(i)];
  const drawVerdict = () => {
    const said = verdictOn(index);
    const judged = said !== undefined && said.choice === picked[index];
    question.querySelectorAll("label").forEach((label, i) => {
      const here = judged && i === said.choice;
      label.className = here ? (said.right ? "cl-right" : "cl-wrong") : "";
      label.querySelector(".cl-mark").textContent = here ? (said.right ? "\u2713 right" : "\u2717 not this one") : "";
    });
    verdict.className = judged ? `cl-verdict ${said.right ? "cl-right" : "cl-wrong"}` : "cl-verdict";
    verdict.replaceChildren();
    if (judged) {
      const why = h("span");
      why.innerHTML = said.why;
      verdict.append(h("b", {}, said.right ? "\u2713 Right. " : "\u2717 Not this one. "), why);
      if (said.section !== "") verdict.append(" ", sectionLink(said.section, "Read the section again"));
    }
    const pressed = document.activeElement === check;
    check.disabled = picked[index] === null || judged;
    // A button that is switched off drops the focus: go on, or stay at the choice to change it.
    if (pressed && check.disabled)
      (said?.right && !next.disabled ? next : question.querySelector("input:checked"))?.focus();
    const verdicts = Object.values(model.get("verdicts"));
    score.textContent = `${verdicts.filter((one) => one.right).length} of ${pages.length} right`;
  };
  const drawQuestion = () => {
    const legend = h("legend");
    legend.innerHTML = pages[index].text;
    const fieldset = h("fieldset", { tabindex: "-1" }, legend);
    pages[index].choices.forEach((choice, i) => {
      const radio = h("input", { type: "radio", name: group, value: i });
      radio.checked = picked[index] === i;
      radio.addEventListener("change", () => {
        picked[index] = i;
        drawVerdict();
      });
      const words = h("span");
      words.innerHTML = choice;
      fieldset.append(h("label", {}, radio, words, h("span", { class: "cl-mark", "aria-hidden": "true" })));
    });
    question.replaceChildren(fieldset);
    place.textContent = `Question ${index + 1} of ${pages.length}`;
    back.disabled = index === 0;
    next.disabled = index === pages.length - 1;
    drawVerdict();
  };
  const go = (step) => {
    index += step;
    drawQuestion();
    // Not the legend: Firefox gives it no focus before it is laid out.
    question.querySelector("fieldset").focus();
  };
  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  check.addEventListener("click", () => {
    const asked = line.open().some(({ question, choice }) => question === index && choice === picked[index]);
    if (!asked) line.ask({ question: index, choice: picked[index] });
  });
  // Another view of this quiz, or one opened after a reload, shows what was chosen before.
  const adopt = () => {
    picked = picked.map((choice, i) => choice ?? verdictOn(i)?.choice ?? null);
  };
  const onVerdicts = () => {
    const unseen = picked[index] === null;
    adopt();
    // Marked where it stands: a question drawn anew would drop the focus.
    const radio = unseen && question.querySelectorAll("input")[picked[index]];
    if (radio) radio.checked = true;
    drawVerdict();
  };
  adopt();
  const watched = { "change:verdicts": onVerdicts, "change:answered": line.answered };
  for (const [event, listener] of Object.entries(watched)) model.on(event, listener);
  drawQuestion();
  const freeKeys = keepKeysInside(root);
  showWhereKeysGo(root);
  el.append(root);
  return () => {
    for (const [event, listener] of Object.entries(watched)) model.off(event, listener);
    freeKeys();
    line.stop();
    // JupyterLab keeps what it drew for as long as the page is open.
    root.replaceChildren();
    root.remove();
  };
}

export default { render };
