// node set_formulas.js katex.js: a line of JSON in, { latex, display }, for each a line out: { html } or { fault }.
const katex = require(process.argv[2]);

require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => {
    const { latex, display } = JSON.parse(line);
    let answer;
    try {
      const html = katex.renderToString(latex, { displayMode: display, throwOnError: true, strict: "error" });
      // The LaTeX that KaTeX adds to its MathML would only be found by the search.
      const spoken = html.replace(/<annotation.*?<\/annotation>/s, "");
      // A function's name and the sign that it is applied are one part. KaTeX gives them as two, which is one too many
      // where the name stands alone, as in \lambda_{\max}.
      answer = { html: spoken.replace(/<mi[^>]*>[^<]*<\/mi><mo>\u2061<\/mo>/g, "<mrow>$&</mrow>") };
    } catch (fault) {
      answer = { fault: fault.message };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  });
