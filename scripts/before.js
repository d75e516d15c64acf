// The release's second script, in the page itself and after its head, which may be painted by then: to ask the browser what it
// keeps takes longer than the rest together. It shows the part of index.html that this visit is about, and notes what is
// done there before the program is: scripts/start.js does it again then. The policy holds its hash.
if (!document.documentElement.dataset.before) {
  const root = document.documentElement;
  let kept = false;
  try {
    kept = Object.keys(localStorage).some((key) => key.startsWith("partner-fit:"));
  } catch {
    // Refused: nothing is kept.
  }
  const early = (globalThis.early = { chosen: [], kept });
  const start = kept ? "kept" : "start";
  const look = () => {
    root.dataset.before = { "": start, "#/": start, "#/assess": kept ? "other" : "assess" }[location.hash] ?? "other";
    for (const link of document.querySelectorAll(".header a")) {
      link.ariaCurrent = link.hash === (location.hash || "#/") ? "page" : null;
    }
  };
  const count = () => {
    const number = document.querySelector("[data-output=answered]");
    if (number) number.value = number.textContent = document.querySelectorAll(".option :checked").length;
  };
  look();
  // Somebody may be quicker than the end of the page.
  addEventListener("DOMContentLoaded", () => {
    look();
    count();
    // Once the first paint is over, what was left out of it is laid out, before anybody gets there.
    requestAnimationFrame(() => setTimeout(() => (root.dataset.laidOut = "")));
  });
  onhashchange = look;
  onchange = ({ target }) => {
    early.chosen.push(target.name);
    count();
  };
  onclick = (event) => {
    const button = event.target.closest("button");
    if (event.target.closest(".skip")) {
      // Its address would be taken for something shared.
      event.preventDefault();
      document.getElementById("main").focus();
    } else if (button?.dataset.action === "start") {
      location.hash = "/assess";
      look();
      scrollTo(0, 0);
      document.getElementById("part")?.focus();
    } else early.pressed = button ?? early.pressed;
  };
}
