// Medians and percentiles of measured values, of which some can be missing.

/** The value below which a part of them lies, between two values where it falls between; NaN of none. */
export function percentile(values, part) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * part;
  const below = Math.floor(at);
  return sorted[below] + ((sorted[below + 1] ?? sorted[below]) - sorted[below]) * (at - below);
}

export const median = (values) => percentile(values, 0.5);
