// A partner's account, as the journeys of asks and messages open it.
import { address, open, profile } from "./harness.mjs";
import { answers, brought } from "./steps.mjs";

const day = (ago) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);

/** A gift that was delivered three days ago; `more` changes it. */
export const gift = (id, catalogue, kind, value, more = {}) => ({
  id, direction: "give", catalogue, kind, title: catalogue ?? "", value, partner_value: null, hours: 2, money: false, state: "delivered", due: null, date: day(3), note: "", ...more,
});

/** A partner with these entries; `more` changes it. */
export const partner = (id, name, entries, more = {}) => ({
  id, name, website: "", focus: false, fit: { customers: 3, first_win: null, offer_fit: null, way_in: null, capacity: null, conflict: null }, signals: [], entries, ...more,
});

/** Goes to the account of the partner of this id. */
export async function visit(page, id) {
  await page.goto(`${address}#/ledger/${id}`);
  await page.locator(`[data-partner="${id}"] #ask-choice`).waitFor();
}

/** Opens the account of the first of these partners. */
export async function account(t, partners, options) {
  const page = await open(await profile(t, options));
  await brought(page, answers(3), { partners });
  await visit(page, partners[0].id);
  return page;
}

/** The entries of the first partner in this state. */
export const inState = (state) => (a) => (a.partners[0].entries ?? []).filter((e) => e.state === state);
