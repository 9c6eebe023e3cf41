// On a page without a kernel this stands where a widget's model is in a notebook: get, on, off and send. reply(model,
// asked) does what Python would: it sets what the browser is to see. Names are those of the widget's traits.
class PageModel {
  constructor(values, reply = () => {}) {
    this.values = { answered: {}, ...values };
    this.reply = reply;
    this.listeners = new Map();
  }

  get(name) {
    return this.values[name];
  }

  // The answer comes soon but not at once, as Python's does.
  send({ view, number, asked }) {
    queueMicrotask(() => {
      this.reply(this, asked);
      this.show({ answered: { [view]: number } });
    });
  }

  // What Python would send: all of it is set before anyone is told, as with hold_sync.
  show(values) {
    Object.assign(this.values, values);
    for (const name of Object.keys(values))
      for (const listener of this.listeners.get(`change:${name}`) ?? []) listener();
  }

  on(event, listener) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  off(event, listener) {
    this.listeners.set(
      event,
      (this.listeners.get(event) ?? []).filter((one) => one !== listener),
    );
  }
}

// What a page keeps in this browser. A browser may refuse to keep anything: the page works all the same.
const shelf = {
  get(name) {
    try {
      return localStorage.getItem(`calculus-of-learning/${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`calculus-of-learning/${name}`, value);
    } catch {
      /* not kept */
    }
  },
};
