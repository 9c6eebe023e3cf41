// Furo keeps its light or dark on the body; the course's widgets look for JupyterLab's sign of it, as in a notebook.
const dark = matchMedia("(prefers-color-scheme: dark)");
const tellTheme = () => {
  const theme = document.body.dataset.theme;
  document.documentElement.dataset.jpThemeLight = String(!(theme === "dark" || (theme !== "light" && dark.matches)));
};
new MutationObserver(tellTheme).observe(document.body, { attributeFilter: ["data-theme"] });
dark.addEventListener("change", tellTheme);
tellTheme();

// What can be scrolled sideways can be reached by keyboard.
const letScroll = () => {
  for (const box of document.querySelectorAll("article pre, .course-formula, .table-wrapper")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};
addEventListener("resize", letScroll);
document.addEventListener("toggle", letScroll, true);
letScroll();

// On paper everything is open.
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("article details:not([open])")) {
    part.open = true;
    part.dataset.forPrint = "";
  }
});
addEventListener("afterprint", () => {
  for (const part of document.querySelectorAll("details[data-for-print]")) {
    part.open = false;
    delete part.dataset.forPrint;
  }
});
