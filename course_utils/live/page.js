// A lab on a page without a kernel: its frames stand in a file (live/pack.py), and a PageModel answers in Python's
// place. stage.js shows it; this file comes after it. Labs are fetched when they come near the screen.

const PATH_OF = { operations: 0, scene: 1, description: 2, places: 3, goals: 4, blocks: 5 };

async function inflated(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// { header, rows, slots, films, pictures }: rows[column][row]; slots[k][block] = { counts, vertices, codes };
// films[k] = { palette, images }: a colour's four bytes in one number; an image's colours by their numbers.
function readPack(bytes) {
  const view = new DataView(bytes.buffer);
  const length = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  let at = 4 + length;
  const part = Object.fromEntries(
    Object.entries(header.parts).map(([name, size]) => [name, bytes.subarray(at, (at += size))]),
  );
  const rows = Array.from({ length: header.width }, (_, column) => {
    const numbers = new Int16Array(header.rows);
    for (let row = 0, number = 0, from = 2 * column * header.rows; row < header.rows; row++, from += 2) {
      number += ((part.rows[from] | (part.rows[from + 1] << 8)) << 16) >> 16;
      numbers[row] = number;
    }
    return numbers;
  });
  let pair = 0;
  let code = 0;
  const slots = header.blocks.map((runs) => {
    const blocks = [];
    const before = new Map();
    for (const [shape, n, copies, kinds, many] of runs) {
      const size = shape + n + copies;
      for (let k = 0; k < many; k++) {
        const last = before.get(size);
        const vertices = new Int16Array(2 * size);
        for (let i = 0; i < 2 * size; i++, pair++)
          vertices[i] = (part.low[pair] | (part.high[pair] << 8)) + (last ? last[i] : 0);
        before.set(size, vertices);
        blocks.push({
          counts: { shape, n, copies },
          size,
          vertices,
          codes: part.codes.subarray(code, (code += kinds)),
        });
      }
    }
    return blocks;
  });
  let pixel = 0;
  let colour = 0;
  const films = header.films.map(({ colours, sizes }) => {
    const palette = new Uint32Array(part.palettes.slice(colour, (colour += 4 * colours)).buffer);
    const images = [];
    const before = new Map();
    for (const [size, many] of sizes) {
      for (let k = 0; k < many; k++, pixel += size) {
        const last = before.get(size);
        const numbers = part.pixels.slice(pixel, pixel + size);
        if (last) for (let i = 0; i < size; i++) numbers[i] += last[i];
        before.set(size, numbers);
        images.push(numbers);
      }
    }
    return { palette, images };
  });
  let from = 0;
  const pictures = header.pictures.map((size) => part.pictures.subarray(from, (from += size)));
  return { header, rows, slots, films, pictures };
}

// Row `row` as draw.js reads it.
function frameAt({ header, rows, slots, films }, row) {
  const templates = header.operations[rows[PATH_OF.operations][row]];
  const blocks = [];
  const images = [];
  const ops = templates.map((template) => {
    if (template.layer !== undefined) return template;
    if (template.image) {
      const k = images.length;
      const { palette, images: kept } = films[k];
      images.push(Uint32Array.from(kept[rows[PATH_OF.blocks + slots.length + k][row]], (number) => palette[number]));
      if (!template.shape) return template;
    }
    const k = blocks.length;
    const block = slots[k][rows[PATH_OF.blocks + k][row]];
    blocks.push(block);
    const { shape, n, copies } = block.counts;
    return { ...template, ...(!template.image && { n }), ...(shape && { shape }), ...(template.copies && { copies }) };
  });
  const v = new Float32Array(2 * blocks.reduce((sum, block) => sum + block.size, 0));
  const c = new Uint8Array(blocks.reduce((sum, block) => sum + block.codes.length, 0));
  let at = 0;
  let code = 0;
  for (const { size, vertices, codes } of blocks) {
    for (let k = 0; k < size; k++, at += 2) {
      v[at] = vertices[k] / header.fineness;
      v[at + 1] = vertices[size + k] / header.fineness;
    }
    c.set(codes, code);
    code += codes.length;
  }
  const p = new Uint8Array(images.reduce((sum, image) => sum + image.byteLength, 0));
  images.reduce((from, image) => {
    p.set(new Uint8Array(image.buffer), from);
    return from + image.byteLength;
  }, 0);
  return { ops, v, c, p };
}

// The number among `values` of the one nearest to `value`: a number, a place [x, y], or a name.
function nearestOf(values, value) {
  if (typeof value === "string" || typeof value === "boolean") return Math.max(0, values.indexOf(value));
  const point = Array.isArray(value);
  // Columns of a plane are as far apart as its rows, whatever their units.
  const span = point ? [0, 1].map((k) => Math.abs(values.at(-1)[k] - values[0][k]) || 1) : [1];
  const far = (one) =>
    point ? ((one[0] - value[0]) / span[0]) ** 2 + ((one[1] - value[1]) / span[1]) ** 2 : Math.abs(one - value);
  let best = 0;
  let least = Infinity;
  values.forEach((one, k) => {
    const distance = far(one);
    if (distance < least) {
      least = distance;
      best = k;
    }
  });
  return best;
}

// name: under which this browser keeps the goals that were reached.
function labModel(pack, name) {
  const { header, rows, pictures } = pack;
  const names = header.controls.map((spec) => spec.name);
  const reached = new Set([...header.goals.keys()].filter((k) => shelf.get(`${name}/goal/${k}`)));
  let scene = null;
  const shownAt = (values) => {
    const numbers = names.map((name) => nearestOf(header.values[name], values[name]));
    const position = numbers.reduce((sum, number, k) => sum * header.values[names[k]].length + number, 0);
    const row = header.positions[position];
    header.goals.forEach((_, k) => {
      if (!(rows[PATH_OF.goals][row] & (1 << k)) || reached.has(k)) return;
      reached.add(k);
      shelf.set(`${name}/goal/${k}`, "reached");
    });
    const shown = {
      values: Object.fromEntries(names.map((name, k) => [name, header.values[name][numbers[k]]])),
      frame: frameAt(pack, row),
      description: header.descriptions[rows[PATH_OF.description][row]],
      handles: header.places[rows[PATH_OF.places][row]],
      goals: header.goals.map((text, k) => ({ text, reached: reached.has(k) })),
    };
    if (rows[PATH_OF.scene][row] !== scene) {
      scene = rows[PATH_OF.scene][row];
      Object.assign(shown, {
        axes: header.scenes[scene].axes,
        layers: header.scenes[scene].layers.map((layer) => frameAt(pack, layer)),
        backdrop: pictures[scene],
      });
    }
    return shown;
  };
  const start = Object.fromEntries(header.controls.map((spec) => [spec.name, spec.start]));
  const fixed = {
    title: header.title,
    size: header.size,
    shown: header.shown,
    controls: header.controls,
    complaints: {},
    fault: "",
  };
  return new PageModel({ ...fixed, ...shownAt(start) }, (model, asked) =>
    model.show(shownAt({ ...model.get("values"), ...asked })),
  );
}

// What the labs' files call. Each place on the page: <div class="course-lab" data-lab="01/the_race" data-src="...js">,
// with a still picture inside.
globalThis.coursePages = {
  waiting: new Map(),
  packs: new Map(),

  // A lab's file has come.
  take(name, base64) {
    this.packs.set(name, inflated(base64).then(readPack));
    for (const come of this.waiting.get(name) ?? []) come();
    this.waiting.delete(name);
  },

  load(name, source) {
    return new Promise((resolve, reject) => {
      if (this.packs.has(name)) {
        resolve();
        return;
      }
      const others = this.waiting.get(name);
      this.waiting.set(name, [...(others ?? []), resolve]);
      if (!others)
        document.head.append(Object.assign(document.createElement("script"), { src: source, onerror: reject }));
    });
  },

  // Make the place live, beside the still picture that paper shows.
  async start(place) {
    const { lab, src, open } = place.dataset;
    await this.load(lab, src);
    const pack = await this.packs.get(lab);
    stage.render({ model: labModel(pack, lab), el: place });
    const notes = pack.header.notes;
    const more = open ? [" ", h("a", { href: open }, "Open the lesson where Python runs.")] : [];
    if (notes.length) place.lastElementChild.append(h("p", { class: "cl-note" }, notes.join(" "), ...more));
    place.classList.add("course-live");
  },

  watch(root = document) {
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          near.unobserve(target);
          this.start(target).catch((fault) => console.error(`${target.dataset.lab} stays a picture:`, fault));
        }
      },
      { rootMargin: "600px" },
    );
    root.querySelectorAll(".course-lab").forEach((place) => near.observe(place));
  },
};
