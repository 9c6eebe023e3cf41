// Reads labs' files as a page does, without a browser: node read_page.mjs SCRIPT < {"files": {...}, "asked": {name: [values, ...]}}
import { readFileSync } from "node:fs";

const { files, asked } = JSON.parse(readFileSync(0, "utf8"));
const { labModel } = new Function(`${readFileSync(process.argv[2], "utf8")}\nreturn { labModel };`)();
const told = {};
let number = 0;
for (const [name, script] of Object.entries(files)) {
  new Function(script)();
  const pack = await coursePages.packs.get(name), { header, rows } = pack, model = labModel(pack, name);
  told[name] = { shown: [], positions: header.positions.length, reached: header.goals.map((_, k) => rows[4].some((goals) => goals & (1 << k))) };
  for (const values of asked[name]) {
    model.send({ view: "test", number: ++number, asked: values });
    await Promise.resolve();
    const { ops, v, c, p } = model.get("frame");
    told[name].shown.push({ values: model.get("values"), ops, v: [...v], c: [...c], p: Buffer.from(p).toString("base64"), description: model.get("description"), handles: model.get("handles"),
      goals: model.get("goals").map((goal) => goal.reached), backdrop: model.get("backdrop").length });
  }
}
process.stdout.write(JSON.stringify(told));
