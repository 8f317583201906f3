import type { Patch } from './correctable-fields.js';
import type { CaseClosingReason } from './record-keeping-codes.js';

/**
 * An entry of the record: `ref` is what it is about, `values` what its correctable fields say now, after its corrections, and `authority`
 * the organisation of the authority that recorded its own act.
 */
export type Entry = Readonly<{
  revision: number;
  type: string;
  ref?: string | undefined;
  authority?: string | undefined;
  values: Patch;
}>;

/** How the record itself stands. */
export type RecordKeepingState = Readonly<{
  /** The case takes no decision until it is reopened. */
  closed?: Readonly<{ reasonCode: CaseClosingReason }> | undefined;
  /** Every entry by its event id. */
  entries: Readonly<Record<string, Entry>>;
  length: number;
}>;

export const EMPTY_RECORD: RecordKeepingState = { entries: {}, length: 0 };
