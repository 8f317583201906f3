import type { SealedValue } from './sealed-value.js';

/** A tip as it stands. What was said, where and by whom stays sealed. Instants are ISO 8601 UTC. */
export type ListedTip = Readonly<{
  id: string;
  area: string;
  channel: string;
  urgency: string;
  minorSuspected: string;
  peopleEstimate?: number;
  receivedAt: string;
  recordedAt: string;
  receivingOrg: string;
  fromOrg?: string;
  premises?: SealedValue;
  narrative?: SealedValue;
  source?: SealedValue;
  acknowledgement?: Readonly<{ at: string; by: string; byUnit: string; number: string }>;
  /** open, merged, acted-upon or closed. */
  standing: string;
  signedAt?: string;
  generalDiary?: Readonly<{ station: string; number: SealedValue; at: string }>;
  risk?: Readonly<{ level: string; factors: readonly string[]; byUnit: string }>;
  verification?: Readonly<{ outcome: string; byUnit: string; note?: SealedValue }>;
  /** The units to which it was escalated; `takenUp` = the unit said that it has it. */
  escalations: readonly Readonly<{ toUnit: string; takenUp: boolean }>[];
  mergedInto?: string;
  /** The operations that rested on it. */
  operations: readonly string[];
  closing?: Readonly<{ reason: string; by: string; approvedBy: string; note?: SealedValue }>;
  revision: number;
}>;
