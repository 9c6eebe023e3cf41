// A lab, a card or a quiz whose Python is gone: its picture and its words stay, and one line says how to make it live
// again.  JupyterLab shows "model not found" for a widget that the running kernel does not know, whatever else lies
// beside it in the notebook. Outputs of the course therefore carry a type of their own (host/widget.py), which
// JupyterLab hands to this file. It shows what was saved at once, and the widget in its place as soon as, and as long
// as, the kernel has it.  One plain script, no build: JupyterLab asks what stands in _JUPYTERLAB for "./extension", and
// gives what the two share.
(() => {
  const OURS = "application/vnd.calculus-of-learning.view+json";
  const WIDGET = "application/vnd.jupyter.widget-view+json";
  const STYLE = `
    .cl-still { box-sizing: border-box; max-width: 52rem; padding: 0.75rem;
      border: 1px solid var(--jp-border-color1); border-radius: 8px;
      color: var(--jp-content-font-color1); background: var(--jp-layout-color1);
      font: 15px/1.5 var(--jp-content-font-family); }
    .cl-still p { margin: 0.3rem 0 0; overflow-wrap: anywhere; white-space: pre-line; }
    .cl-still .cl-still-title { margin: 0 0 0.4rem; font-weight: 600; }
    .cl-still img { display: block; max-width: 100%; border-radius: 4px; }
    [data-jp-theme-light="false"] .cl-still img { filter: invert(0.9) hue-rotate(180deg); }
    .cl-still .cl-still-why { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.6rem;
      margin-top: 0.6rem; padding: 0.3rem 0.6rem; border-left: 3px solid #0b62a8; }
    .cl-still button { min-height: 1.8rem; padding: 0.1rem 0.7rem; cursor: pointer; color: inherit; font: inherit;
      background: var(--jp-layout-color2); border: 1px solid var(--jp-border-color1); border-radius: 5px; }
    .cl-still button:focus-visible { outline: 3px solid #0b62a8; outline-offset: 2px; }
    [data-jp-theme-light="false"] .cl-still .cl-still-why { border-left-color: #6cb8f5; }
    [data-jp-theme-light="false"] .cl-still button:focus-visible { outline-color: #6cb8f5; }`;
  const WHY = {
    earlier: "From an earlier run: it does not move or answer now.",
    closed: "It was closed, most likely because its cell was run again, here or in another window.",
    asked: "From an earlier run. Python is asked whether it still has this, and answers when no cell is running.",
  };
  const ENDED = new Set(["restarting", "autorestarting", "terminating", "dead", "unknown"]);
  let shared;

  const whole = (text) => (Array.isArray(text) ? text.join("") : (text ?? ""));

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function runButton(one, press) {
    const button = element("button", { type: "button", textContent: one ? "Run this cell" : "Run all cells" });
    // No key pressed on it is the notebook's: "x" would cut the cell (host/keys.js says more).
    button.setAttribute("data-lm-suppress-shortcuts", "");
    button.addEventListener("keydown", (event) => event.stopPropagation());
    button.addEventListener("click", press);
    return button;
  }

  // Which widgets the kernel behind a notebook or a console has, told by the kernel itself.
  class Living {
    constructor(session) {
      this.session = session;
      this.ids = new Set();
      this.known = false; // what the kernel had before: it is told when no cell is running
      this.listeners = new Set();
      session.iopubMessage.connect((_, message) => this.hear(message));
      session.kernelChanged.connect(() => {
        this.forget();
        this.ask();
      });
      session.statusChanged.connect((_, status) => {
        if (ENDED.has(status)) this.forget();
      });
      session.connectionStatusChanged.connect((_, status) => {
        if (status === "connected") this.ask();
      });
      session.ready.then(() => this.ask());
    }

    // What the kernel had before this page was opened.
    async ask() {
      const kernel = this.session.session?.kernel;
      const reply = await kernel?.requestCommInfo({ target_name: "jupyter.widget" }).catch(() => null);
      if (kernel !== this.session.session?.kernel) return;
      for (const id of Object.keys(reply?.content.comms ?? {})) this.ids.add(id);
      this.known = true;
      this.tell();
    }

    hear({ header, content }) {
      if (header.msg_type === "comm_open") this.ids.add(content.comm_id);
      else if (header.msg_type === "comm_close") this.ids.delete(content.comm_id);
      else return;
      this.tell();
    }

    // What is on the page stays as it is, and says itself that Python does not answer.
    forget() {
      this.ids.clear();
    }

    tell() {
      for (const listener of this.listeners) listener();
    }
  }

  function rendererClass({ Panel, Widget }, livingOf, hostOf, run) {
    return class extends Panel {
      constructor(options) {
        super();
        this.resolver = options.resolver;
        this.look = () => this.decide();
      }

      async renderModel(model) {
        this.model = model;
        this.data = { ...model.data }; // JupyterLab empties the widget's own entry when a widget is closed
        this.id = this.data[WIDGET]?.model_id;
        this.drop();
        this.host = hostOf(this.resolver);
        if (this.host) {
          this.living = livingOf(this.host.session);
          this.living.listeners.add(this.look);
        }
        this.decide();
      }

      // The kernel's widget if it has one, else what was saved.
      decide() {
        if (this.isDisposed) return;
        if (!this.inner && this.model.trusted && this.id && this.living?.ids.has(this.id)) this.open();
        const why = this.living && !this.living.known ? "asked" : "earlier";
        if (!this.inner && this.why !== "closed" && this.why !== why) this.showStill(why);
      }

      open() {
        const inner = (this.inner = this.host.rendermime.createRenderer(WIDGET));
        let was = false;
        this.watcher = new MutationObserver(() => {
          const is = inner.widgets.length > 0;
          if (is) {
            this.dropStill();
            inner.show();
          } else if (was) {
            this.drop();
            this.showStill("closed");
          }
          was = is;
        });
        this.watcher.observe(inner.node, { childList: true });
        if (this.still) inner.hide();
        this.addWidget(inner);
        const view = {
          data: { [WIDGET]: { ...this.model.data[WIDGET], model_id: this.id } },
          metadata: {},
          trusted: true,
        };
        inner.renderModel(view).then(() => {
          // ipywidgets says "model not found" where the kernel has one that it could not restore.
          if (this.inner !== inner || inner.widgets.length || this.still) return;
          inner.hide();
          this.showStill("earlier");
        });
      }

      drop() {
        this.watcher?.disconnect();
        this.inner?.dispose();
        this.watcher = this.inner = null;
        this.dropStill();
      }

      dropStill() {
        this.still?.dispose();
        this.still = this.why = null;
      }

      // What was saved, and in one line why it stands still.
      showStill(why) {
        this.why = why;
        if (!this.still) this.makeStill();
        this.line.textContent = WHY[why];
        if (why === "asked") return;
        if (!this.host?.panel) {
          this.line.append(" Run its cell to make it live again.");
          return;
        }
        const one = why === "closed";
        this.line.append(
          " To make it live again:",
          runButton(one, () => run(this.host, this.node, one)),
        );
      }

      makeStill() {
        const [first, ...further] = whole(this.data["text/plain"]).split("\n");
        const picture = whole(this.data["image/png"]);
        // A card says "Title — solved: ..." in one line.
        const [title, ...rest] = first.split(" \u2014 ");
        const words = [...(rest.length ? [rest.join(" \u2014 ")] : []), ...further];
        const { width, alt = "" } = this.model.metadata?.["image/png"] ?? {};
        const node = element(
          "div",
          { className: "cl-still" },
          element("p", { className: "cl-still-title", textContent: title }),
        );
        node.setAttribute("role", "group");
        node.setAttribute("aria-label", title);
        if (picture)
          node.append(
            element("img", {
              src: `data:image/png;base64,${picture.replace(/\s/g, "")}`,
              alt,
              ...(width && { width }),
            }),
          );
        if (words.length) node.append(element("p", { textContent: words.join("\n") }));
        this.line = element("p", { className: "cl-still-why" });
        node.append(this.line);
        this.still = new Widget({ node });
        this.addWidget(this.still);
      }

      dispose() {
        if (this.isDisposed) return;
        this.living?.listeners.delete(this.look);
        this.watcher?.disconnect();
        super.dispose();
      }
    };
  }

  function activate(app, rendermime, notebooks, consoles, widgets) {
    document.head.append(element("style", { textContent: STYLE }));
    const known = new WeakMap();
    const livingOf = (session) => {
      if (!known.has(session)) known.set(session, new Living(session));
      return known.get(session);
    };
    // An output knows its notebook only by what resolves its links.
    const hostOf = (resolver) => {
      const panel = notebooks?.find(({ content }) => content.rendermime.resolver === resolver);
      if (panel) return { panel, session: panel.sessionContext, rendermime: panel.content.rendermime };
      const { console } = consoles?.find(({ console }) => console.rendermime.resolver === resolver) ?? {};
      return console ? { session: console.sessionContext, rendermime: console.rendermime } : null;
    };
    // One cell, or all of them. A view of an output beside the notebook has no cell of its own.
    const run = async (host, node, one) => {
      const panel = notebooks.find(({ content }) => content.node.contains(node)) ?? host.panel;
      const at = one ? panel.content.widgets.findIndex((cell) => cell.node.contains(node)) : -1;
      app.shell.activateById(panel.id);
      if (at >= 0) panel.content.activeCellIndex = at;
      await app.commands.execute(at >= 0 ? "notebook:run-cell" : "notebook:run-all-cells");
    };
    // From the first message on, so that no widget is missed.
    notebooks?.widgetAdded.connect((_, panel) => livingOf(panel.sessionContext));
    consoles?.widgetAdded.connect((_, { console }) => livingOf(console.sessionContext));
    const Renderer = rendererClass(widgets, livingOf, hostOf, run);
    rendermime.addFactory({ safe: true, mimeTypes: [OURS], createRenderer: (options) => new Renderer(options) }, -20);
  }

  // The package that JupyterLab itself uses; another extension may have brought one more.
  async function ofJupyterLab(name) {
    const versions = Object.values(shared[name] ?? {});
    const used = versions.find(({ loaded }) => loaded) ?? versions.at(-1);
    return used ? (await used.get())() : {};
  }

  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB["calculus-of-learning"] = {
    init(scope) {
      shared = scope;
    },
    async get() {
      const [{ IRenderMimeRegistry }, { INotebookTracker }, { IConsoleTracker }, widgets] = await Promise.all(
        ["@jupyterlab/rendermime", "@jupyterlab/notebook", "@jupyterlab/console", "@lumino/widgets"].map(ofJupyterLab),
      );
      const plugin = {
        id: "calculus-of-learning:reopened",
        autoStart: true,
        requires: [IRenderMimeRegistry],
        optional: [INotebookTracker, IConsoleTracker].filter(Boolean),
        activate: (app, rendermime, notebooks, consoles) => activate(app, rendermime, notebooks, consoles, widgets),
      };
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
