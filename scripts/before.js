// The release's first script, in the page itself so that it costs no round. It has the browser fetch what this address needs,
// the app or the page that others embed, shows the part of index.html that this visit is about, and notes what is done
// there before the program is: scripts/start.js does it again then. Where a host's policy refuses it, scripts/start.js
// fetches a little later. The policy holds its hash.
{
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  const part = query.get("embed") === "1" ? "frame" : "app";
  if (part === "frame") root.dataset.theme = query.get("theme") ?? "auto";
  for (const link of document.querySelectorAll(`[data-part=${part}]`)) link.rel = link.dataset.rel;

  // Refused or not there, the script that starts it can't say so. Errors of a script come before the page's load. Fetched
  // anew, it takes the place of a wrong answer that the browser may keep, so that reloading the page helps.
  addEventListener("error", ({ target }) => target.type === "module" && addEventListener("load", () => {
    document.getElementById("cannot-start").hidden = false;
    fetch(target.src, { cache: "reload" });
  }), true);

  let kept = false;
  try {
    kept = Object.keys(localStorage).some((key) => key.startsWith("partner-fit:"));
  } catch {
    // Refused: nothing is kept.
  }
  const { acts } = (globalThis.early = { acts: [], kept });
  const start = kept ? "kept" : "start";
  const look = () => {
    root.dataset.before = { "": start, "#/": start, "#/assess": kept ? "other" : "assess" }[location.hash] ?? "other";
    for (const link of document.querySelectorAll(".header a")) {
      link.ariaCurrent = link.hash === (location.hash || "#/") ? "page" : null;
    }
  };
  if (part === "frame") root.dataset.before = part;
  else {
    const count = () => {
      const number = document.querySelector("[data-output=answered]");
      if (number) number.value = number.textContent = document.querySelectorAll(".option :checked").length;
    };
    look();
    // Whoever loads the page again while it waits finds what they chose.
    const again = "partner-fit:early";
    onpagehide = () => {
      try {
        sessionStorage[again] = JSON.stringify(acts.filter(({ checked }) => checked).map(({ name, value }) => [name, value]));
      } catch {
        // Refused: as if nobody had chosen anything.
      }
    };
    const choose = () => {
      try {
        const text = sessionStorage[again];
        delete sessionStorage[again];
        for (const [name, value] of kept ? [] : JSON.parse(text)) {
          const input = document.querySelector(`.option [name="${name}"][value="${value}"]`);
          // Somebody may have chosen anew already.
          if (input && !acts.some((act) => act.name === name)) {
            input.checked = true;
            acts.push(input);
          }
        }
      } catch {
        // Nothing that could be read is there.
      }
    };
    // Somebody may be quicker than the end of the page; that comes long before the scripts that it waits for.
    document.onreadystatechange = () => {
      choose();
      look();
      count();
      // Once the first paint is over, what was left out of it is laid out, before anybody gets there.
      requestAnimationFrame(() => setTimeout(() => (root.dataset.laidOut = "")));
    };
    onhashchange = look;
    onchange = ({ target }) => {
      if (target.name) acts.push(target);
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
      } else if (button && !button.ariaDisabled) {
        acts.push(button);
        if (button.dataset.action === "reset") for (const input of document.querySelectorAll(":checked")) input.checked = false;
        count();
      }
    };
  }
}
