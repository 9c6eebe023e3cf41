// The line from a widget to Python. Questions are numbered; one is under way at a time and the others wait for its
// answer, so that a slow Python is never flooded and a cut line loses nothing. What gets no answer is said in words.
const NO_ANSWER = {
  cut: "The line to Python is cut. What you did is kept here, and sent as soon as the line is back.",
  busy: "Python is busy with a cell. What you did is kept here, and answered when the cell has ended.",
  gone: "Python does not know this any more: it was restarted. Choose Run All Cells in the menu Run.",
  unknown: "No answer yet. Python is busy with a cell, or it was restarted: then run this cell again.",
};

// join(waiting, question): two questions that wait, as one; without it each is asked in its turn.
function lineToPython(model, root, join = null) {
  const word = h("p", { class: "cl-waiting", role: "status" });
  root.append(word);
  const view = Math.random().toString(36).slice(2);
  let underWay = null;
  let waiting = [];
  let number = 0;
  let seconds = 0;
  let wasCut = false;
  let askedAgain = false;
  let timer = null;

  const say = (text) => {
    if (word.textContent !== text) word.textContent = text;
  };
  const send = () => {
    seconds = 0;
    try {
      model.send({ view, number, asked: underWay });
    } catch {
      /* the line is closed: no answer comes, and watch says so */
    }
  };
  const watch = () => {
    const kernel = model.widget_manager?.kernel;
    seconds += 1;
    if (kernel && kernel.connectionStatus !== "connected") {
      wasCut = true;
      if (seconds >= 2) say(NO_ANSWER.cut);
    } else if (wasCut) {
      // It may have been sent into a line that was cut already. Python answers a question that it knows without doing
      // it twice.
      wasCut = false;
      send();
    } else if (seconds >= 4) {
      // A kernel that starts says neither "idle" nor "busy": there is nothing to say yet.
      const status = kernel ? kernel.status : "not known";
      if (status === "busy") say(NO_ANSWER.busy);
      else if (status === "idle" && !askedAgain) {
        askedAgain = true;
        send();
        seconds = 2;
      } else if (status === "idle" || status === "dead") say(NO_ANSWER.gone);
      else if (status === "not known") say(NO_ANSWER.unknown);
    }
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
  };
  const next = () => {
    if (underWay !== null || waiting.length === 0) return;
    underWay = waiting.shift();
    number += 1;
    wasCut = askedAgain = false;
    send();
    timer = setInterval(watch, 1000);
  };
  return {
    ask(question) {
      if (join && waiting.length) waiting = [join(waiting[0], question)];
      else waiting.push(question);
      next();
    },
    // To be called when `answered` changes.
    answered() {
      if (underWay === null || (model.get("answered")[view] ?? 0) < number) return;
      underWay = null;
      stop();
      say("");
      next();
    },
    // What was asked and not answered yet, the oldest first.
    open: () => (underWay === null ? [] : [underWay, ...waiting]),
    stop,
  };
}
