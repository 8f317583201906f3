import type { CaseClosingReason } from './record-keeping-codes.js';
import type { Patch } from './correctable-fields.js';

/** How the record itself stands. */
export type RecordKeepingState = Readonly<{
  /** The case takes no decision until it is reopened. */
  closed?: Readonly<{ reasonCode: CaseClosingReason }> | undefined;
  /** For each entry that was corrected, by its event id, what its corrections say it should have said. */
  corrected: Readonly<Record<string, Patch>>;
}>;

export const NOTHING_CORRECTED: RecordKeepingState = { corrected: {} };
