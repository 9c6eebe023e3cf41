// A link to a section of the notebook. JupyterLab keeps a heading's anchor in data-jupyter-id. In one of its modes it
// takes cells that are off the screen out of the page; then the notebook is leafed through from the top until the
// heading comes up.
function sectionLink(section, words) {
  const link = h("a", { href: "#" + section }, words);
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const name = CSS.escape(section);
    const find = () => document.querySelector(`[data-jupyter-id="${name}"], [id="${name}"]`);
    const pages = link.closest(".jp-WindowedPanel-outer");
    const before = pages?.scrollTop;
    for (let top = 0; pages && !find() && top < pages.scrollHeight; top += 0.8 * pages.clientHeight) {
      pages.scrollTop = top;
      await new Promise((done) => setTimeout(done, 60));
    }
    const heading = find();
    if (!heading) {
      if (pages) pages.scrollTop = before;
      return;
    }
    heading.scrollIntoView({ block: "start" });
    heading.setAttribute("tabindex", "-1");
    heading.focus({ preventScroll: true });
  });
  return link;
}
