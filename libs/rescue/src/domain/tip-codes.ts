/** How a tip reached whoever recorded it. */
export const TIP_CHANNELS = [
  'in-person',
  'phone',
  'helpline',
  'outreach',
  'written',
  'message',
  'anonymous',
  'other',
  'not-recorded',
] as const;
export type TipChannel = (typeof TIP_CHANNELS)[number];

/** How soon somebody has to act, as far as whoever recorded the tip can tell. */
export const TIP_URGENCIES = ['immediate', 'within-a-day', 'routine', 'unknown'] as const;
export type TipUrgency = (typeof TIP_URGENCIES)[number];

export const SUSPICIONS = ['yes', 'no', 'unknown'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** What was not as it should be when a tip was recorded. Shown for ever, never a reason to refuse it. */
export const TIP_DEVIATIONS = ['rule-12.late-without-reason'] as const;
export type TipDeviation = (typeof TIP_DEVIATIONS)[number];
