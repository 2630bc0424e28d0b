/** What a return is about, and how bad it is: the dimensions and severities of MQM (themqm.org). */
export const CATEGORIES = [
  "terminology",
  "accuracy",
  "linguistic-conventions",
  "style",
  "locale-conventions",
  "audience-appropriateness",
  "design-and-markup",
] as const;

export type Category = (typeof CATEGORIES)[number];

export const SEVERITIES = ["neutral", "minor", "major", "critical"] as const;

export type Severity = (typeof SEVERITIES)[number];
