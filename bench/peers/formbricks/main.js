// One question a card. The rating counts from 1.
import { renderSurveyInline } from "@formbricks/surveys";
import { Q, band, total } from "../shared/model.js";

const now = new Date();
const survey = {
  id: "s1", name: Q.title, type: "link", environmentId: "e1", status: "inProgress", createdAt: now, updatedAt: now, createdBy: null,
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: true, headline: "Your result", subheader: "Done" },
  hiddenFields: { enabled: false, fieldIds: [] },
  questions: Q.pages.flatMap((page) =>
    page.questions.map((q) => ({
      id: q.id, type: "rating", headline: q.text, subheader: page.title, required: true, scale: "number", range: 5,
      lowerLabel: Q.options[0], upperLabel: Q.options[4],
    })),
  ),
  languages: [], triggers: [], inlineTriggers: null, displayOption: "displayOnce", recontactDays: null, autoClose: null, delay: 0,
  autoComplete: null, closeOnDate: null, redirectUrl: null, surveyClosedMessage: null, singleUse: { enabled: false }, verifyEmail: null,
  pin: null, resultShareKey: null, segment: null, productOverwrites: null, styling: null,
};

const score = document.getElementById("score");
const name = document.getElementById("band");
const answers = {};
const nothing = () => {};
renderSurveyInline({
  survey,
  containerId: "app",
  languageCode: "default",
  isBrandingEnabled: false,
  brandColor: "#0b5fff",
  styling: {
    brandColor: { light: "#0b5fff" },
    allowStyleOverwrite: false,
    cardArrangement: { linkSurveys: "simple", appSurveys: "simple" },
    roundness: 8,
  },
  getSetIsError: nothing,
  getSetIsResponseSendingFinished: (set) => set && set(true),
  getSetQuestionId: nothing,
  getSetResponseData: nothing,
  onDisplay: nothing,
  onFileUpload: async () => "",
  onRetry: nothing,
  autoFocus: false,
  isRedirectDisabled: true,
  responseCount: 0,
  onResponse: ({ data }) => {
    for (const id in data) if (/^q\d/.test(id)) answers[id] = Math.max(0, +data[id] - 1);
    const t = total(answers);
    score.textContent = t;
    name.textContent = band(t);
  },
  onFinished: nothing,
  onClose: nothing,
  onActionClick: nothing,
});
