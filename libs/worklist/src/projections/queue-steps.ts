/** The tabs of a queue. `overdue` goes across the others: whatever has a due time that has passed. */
export const QUEUE_TABS = ['to-accept', 'in-transit', 'to-confirm', 'returned', 'to-do', 'overdue'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** What waits, and in which tab it is shown. */
export const QUEUE_STEPS = {
  'tip-to-acknowledge': 'to-accept',
  'tip-escalation-to-acknowledge': 'to-accept',
  'staffing-to-answer': 'to-accept',
  'staffing-escalation-to-acknowledge': 'to-accept',
  'staffing-declined': 'returned',
  'handover-to-accept': 'to-accept',
  'handover-to-dispatch': 'to-do',
  'handover-in-transit': 'in-transit',
  'handover-to-confirm': 'to-confirm',
  'handover-refused': 'returned',
  'handover-refused-at-the-door': 'returned',
  'dispute-to-settle': 'to-do',
  'referral-to-accept': 'to-accept',
  'referral-held': 'to-accept',
  'referral-in-service': 'to-do',
  'referral-declined': 'returned',
  'referral-cancellation-to-confirm': 'to-confirm',
  'home-to-verify': 'to-do',
  'follow-up-due': 'to-do',
  'basis-questioned': 'to-do',
  'action-to-carry-out': 'to-do',
  'action-to-close': 'to-confirm',
} as const satisfies Readonly<Record<string, Exclude<QueueTab, 'overdue'>>>;
export type QueueStep = keyof typeof QUEUE_STEPS;

/** The steps of a tab. */
export const stepsOf = (tab: Exclude<QueueTab, 'overdue'>): readonly QueueStep[] =>
  (Object.keys(QUEUE_STEPS) as QueueStep[]).filter((step) => QUEUE_STEPS[step] === tab);
