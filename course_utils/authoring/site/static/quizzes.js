// Each quiz of the page, with the answers that stand beside it in the place of Python. What is solved stays so in this
// browser.
for (const el of document.querySelectorAll(".course-quiz")) {
  const { title, pages, items, answers } = JSON.parse(el.querySelector("script").textContent);
  const verdict = (question, choice) => ({ choice, ...answers[question][choice] });
  const verdicts = {};
  items.forEach((item, question) => {
    const choice = Number(shelf.get(item) ?? NaN);
    if (answers[question][choice]?.right) verdicts[question] = verdict(question, choice);
  });
  const model = new PageModel({ title, pages, verdicts }, (_, { question, choice }) => {
    const found = verdict(question, choice);
    if (found.right) shelf.set(items[question], choice);
    model.show({ verdicts: { ...model.get("verdicts"), [question]: found } });
  });
  render({ model, el });
  el.classList.add("course-live");
}
