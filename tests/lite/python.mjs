// The browser's Python of a built site, in Node.js: node python.mjs FOLDER_OF_PYODIDE SOURCE.py DRIVE PACKAGE...
// The packages come alone, without what they depend on; what the source's last line is worth is printed as JSON.
const [folder, source, drive, ...names] = process.argv.slice(2);
const { readFileSync } = await import("node:fs");
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const lock = JSON.parse(readFileSync(`${folder}/pyodide-lock.json`, "utf8"));
try {
  const python = await loadPyodide({ indexURL: folder });
  for (const name of names) {
    python.unpackArchive(new Uint8Array(readFileSync(new URL(lock.packages[name].file_name, `file://${folder}/`))), "wheel");
  }
  if (drive) {
    python.mountNodeFS("/drive", drive);
  }
  const value = await python.runPythonAsync(readFileSync(source, "utf8"));
  console.log(JSON.stringify(value?.toJs ? value.toJs({ dict_converter: Object.fromEntries }) : value ?? null));
} catch (error) {
  // An error nobody catches would print the whole of Pyodide, which is one line.
  console.error(error.message);
  process.exitCode = 1;
}
