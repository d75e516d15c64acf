// What Lighthouse found, as a table in Markdown.

/** A row for every view and form. */
export function table(rows) {
  return [
    "| view | form | performance | accessibility | best practices | SEO | first paint, ms | largest paint, ms | blocked, ms | shift |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...rows.map(({ view, form, scores, numbers }) => {
      const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((name) => Math.round(numbers[name]));
      return `| ${[view, form, ...Object.values(scores), ...times, numbers["cumulative-layout-shift"].toFixed(3)].join(" | ")} |`;
    }),
  ];
}
