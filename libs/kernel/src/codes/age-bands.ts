/** Under 18 (JJ Act 2015 s.2(12)), 18 and over, or not known: doubt means child until determined. */
export const AGE_BANDS = ['child', 'adult', 'doubtful'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
