// The questionnaire that every peer shows: five pages of five questions with the same five answers, worth 0 to 4.
const pages = {
  "Strategy and goals": [
    "How clearly is the goal of the partnership written down?",
    "How well does the partner's ideal customer match yours?",
    "How strongly does leadership on both sides back the partnership?",
    "How complete is the joint value proposition for the shared customer?",
    "How well do both companies agree on what success looks like after one year?",
  ],
  "Product and integration": [
    "How ready is the technical integration between the two products?",
    "How complete is the public documentation a partner would build on?",
    "How stable is the interface the partner depends on?",
    "How quickly can a partner get a working sandbox account?",
    "How well is joint support for the integration organised?",
  ],
  "Go to market": [
    "How well do the sales territories of the two companies overlap?",
    "How ready are the co-marketing materials for a joint launch?",
    "How well are the sales teams trained to sell together?",
    "How clear are the rules for registering and sharing deals?",
    "How many customers do both companies already share?",
  ],
  "Operations": [
    "How well staffed is the partner team on each side?",
    "How well is partner onboarding described and rehearsed?",
    "How regularly do both teams review the joint pipeline?",
    "How reliable is the data both sides report to each other?",
    "How quickly are conflicts between the teams resolved?",
  ],
  "Commercials and risk": [
    "How balanced is what each side gives and gets?",
    "How clear is the revenue share or referral model?",
    "How well are legal terms and data protection agreed?",
    "How dependent is the partnership on a single person?",
    "How easily could either side leave without harming customers?",
  ],
};

export const Q = {
  title: "Partner readiness assessment",
  intro: "Answer 25 short questions to see how ready both sides are.",
  bands: [[0, "Not ready"], [40, "Emerging"], [60, "Promising"], [80, "Ready"]],
  options: ["Not at all yet", "A first draft or an early idea", "Partly in place with gaps", "Mostly in place and used", "Fully in place and measured"],
  pages: Object.entries(pages).map(([title, questions], page) => ({
    title,
    questions: questions.map((text, at) => ({ id: `q${page * 5 + at}`, text })),
  })),
};
