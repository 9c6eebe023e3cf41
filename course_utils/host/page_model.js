// On a page without a kernel this stands where a widget's model is in a notebook: get, set, on, off and save_changes.
// reply(model, changed) does what Python would: it sets what the browser is to see. Names are those of the widget's traits.
class PageModel {
  constructor(values, reply = () => {}) {
    this.values = { ...values };
    this.reply = reply;
    this.listeners = new Map();
    this.changed = new Set();
  }

  get(name) { return this.values[name]; }

  set(name, value) {
    this.values[name] = value;
    this.changed.add(name);
  }

  // What the browser changed goes to reply, soon but not at once, as an answer of Python's comes.
  save_changes() {
    const changed = this.changed;
    this.changed = new Set();
    queueMicrotask(() => this.reply(this, changed));
  }

  // What Python would send: all of it is set before anyone is told, as with hold_sync.
  show(values) {
    Object.assign(this.values, values);
    for (const name of Object.keys(values)) for (const listener of this.listeners.get(`change:${name}`) ?? []) listener();
  }

  on(event, listener) { this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]); }

  off(event, listener) { this.listeners.set(event, (this.listeners.get(event) ?? []).filter((one) => one !== listener)); }
}

// What a page keeps in this browser. A browser may refuse to keep anything: the page works all the same.
const shelf = {
  get(name) { try { return localStorage.getItem(`calculus-of-learning/${name}`); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`calculus-of-learning/${name}`, value); } catch { /* not kept */ } },
};
