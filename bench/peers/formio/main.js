import "bootstrap/dist/css/bootstrap.min.css";
import "@formio/js/dist/formio.form.min.css";
import { Formio } from "@formio/js/form";
import { Q, band, total } from "../shared/model.js";
import { result } from "../shared/result.js";

const definition = {
  display: "wizard",
  components: Q.pages.map((page, i) => ({
    type: "panel",
    key: `p${i}`,
    title: page.title,
    breadcrumbClickable: true,
    components: page.questions.map((q) => ({
      type: "radio",
      key: q.id,
      label: q.text,
      input: true,
      inputType: "radio",
      values: Q.options.map((label, value) => ({ label, value: String(value) })),
    })),
  })),
};

const app = document.getElementById("app");
Formio.createForm(app, definition, { noAlerts: true }).then((form) => {
  const score = document.getElementById("score");
  const name = document.getElementById("band");
  const ids = Q.pages.flatMap((page) => page.questions.map((q) => q.id));
  const answers = (data) => Object.fromEntries(ids.filter((id) => data[id] !== undefined && data[id] !== "").map((id) => [id, data[id]]));
  form.on("change", (event) => {
    if (!event || !event.data) return;
    const t = String(total(answers(event.data)));
    if (score.textContent === t) return;
    score.textContent = t;
    name.textContent = band(+t);
  });
  form.nosubmit = true;
  form.on("submit", (submission) => (app.innerHTML = result(answers(submission.data))));
});
