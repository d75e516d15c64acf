// What a host in TypeScript writes; it only has to be well typed.
import type { PartnerFitMessage, PartnerFitRequest } from "../../../src/embed/partner-fit";

const fit = document.querySelector("partner-fit")!;
fit.addEventListener("partner-fit:result", ({ detail: { report, link } }) => {
  const readiness: number | null = report.readiness;
  const lever: string | undefined = report.levers[0]?.question;
  console.log(readiness?.toFixed(0), lever, link.length);
});
document.addEventListener("partner-fit:progress", ({ detail }) => console.log(detail.answered / detail.applicable));
fit.reset();

export function read(message: PartnerFitMessage): number {
  return message.type === "height" ? message.px : 0;
}
export const dark: PartnerFitRequest = { partnerFit: 1, type: "theme", theme: "dark" };
// @ts-expect-error a host can't bring answers by message
export const no: PartnerFitRequest = { partnerFit: 1, type: "answers" };
// @ts-expect-error there is no such theme
export const neither: PartnerFitRequest = { partnerFit: 1, type: "theme", theme: "night" };
