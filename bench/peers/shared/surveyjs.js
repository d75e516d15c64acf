import { Q, band, total } from "./model.js";
import { result } from "./result.js";

export const json = {
  title: Q.title,
  description: Q.intro,
  showProgressBar: "top",
  showQuestionNumbers: "off",
  focusFirstQuestionAutomatic: false,
  autoFocusFirstQuestion: false,
  pages: Q.pages.map((page) => ({
    title: page.title,
    elements: page.questions.map((q) => ({ type: "radiogroup", name: q.id, title: q.text, choices: Q.options.map((text, value) => ({ value, text })) })),
  })),
};

export function wire(survey) {
  const score = document.getElementById("score");
  const name = document.getElementById("band");
  survey.onValueChanged.add((s) => {
    const t = total(s.data);
    score.textContent = t;
    name.textContent = band(t);
  });
  survey.onCompleting.add((s) => (s.completedHtml = result(s.data)));
}
