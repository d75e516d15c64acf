// As one would write it by hand: every page is built anew, an answer touches four texts.
import { Q, band, section, total } from "../shared/model.js";

const answers = {};
let at = 0;

function el(tag, properties = {}, ...children) {
  const e = document.createElement(tag);
  for (const k in properties) k in e ? (e[k] = properties[k]) : e.setAttribute(k, properties[k]);
  e.append(...children);
  return e;
}

const app = document.getElementById("app");
const score = el("span", { className: "score", id: "score" }, "0");
const name = el("span", {}, band(0));
const fill = el("i");
fill.style.width = "0%";
const place = el("span", {});
const view = el("div");

function update() {
  const s = total(answers);
  score.textContent = s;
  name.textContent = band(s);
  fill.style.width = s + "%";
}

function go(to) {
  at = to;
  render();
}

function option(q, text, value) {
  const set = () => {
    answers[q.id] = value;
    update();
  };
  return el("label", {}, el("input", { type: "radio", name: q.id, value, checked: answers[q.id] === value, onchange: set }), text);
}

function sectionRow(page) {
  const v = section(page, answers);
  const bar = el("i");
  bar.style.width = v * 5 + "%";
  return el("div", {}, page.title + ": " + v + " of 20", el("div", { className: "bar" }, bar));
}

function render() {
  const back = el("button", { id: "prev", type: "button", disabled: !at, onclick: () => go(at - 1) }, "Back");
  if (at === Q.pages.length) {
    const s = total(answers);
    place.textContent = "Result";
    view.replaceChildren(
      el("div", { className: "res", id: "result" }, el("h2", {}, "Your result: " + s + " of 100, " + band(s)), ...Q.pages.map(sectionRow)),
      el("nav", {}, back),
    );
    return;
  }
  const page = Q.pages[at];
  place.textContent = "Page " + (at + 1) + " of " + Q.pages.length;
  view.replaceChildren(
    el("h2", {}, page.title),
    ...page.questions.map((q) => el("fieldset", {}, el("legend", {}, q.text), ...Q.options.map((text, value) => option(q, text, value)))),
    el("nav", {}, back, el("button", { id: "next", className: "primary", type: "button", onclick: () => go(at + 1) }, at === 4 ? "See result" : "Next")),
  );
  window.scrollTo(0, 0);
}

app.replaceChildren(
  el("h1", {}, Q.title),
  el("p", {}, Q.intro),
  el("div", { className: "top" }, place, el("span", {}, "Score ", score, " of 100, ", name)),
  el("div", { className: "bar" }, fill),
  view,
);
render();
