/** The steps after the removal, in their order. */
export const RECONCILIATION_STEPS = ['case', 'fir', 'production', 'order'] as const;
export type ReconciliationStep = (typeof RECONCILIATION_STEPS)[number];

/** A step that was not taken: since when it could have been, which is when the step before it was taken, or else the removal. */
export type MissingStep = Readonly<{ step: ReconciliationStep; since: string }>;

/** One person who was removed, and how far it has come for her. Instants are ISO 8601 UTC. */
export type ReconciliationLine = Readonly<{
  operationId: string;
  subjectRef: string;
  leadUnit: string;
  removedAt: string;
  recordedAt: string;
  case?: Readonly<{ id: string; code: string; openedAt: string }>;
  /** `refusedAt`: it was recorded that none is registered, and why; a person approved that. */
  fir?: Readonly<{ registeredAt?: string; refusedAt?: string }>;
  producedAt?: string;
  orderedAt?: string;
  missing: readonly MissingStep[];
  /** Rule 7: she was removed, that has been on record for a minute, and she has no case. */
  alarm: boolean;
}>;
