const UNKNOWN_YET =
  'It is not known yet whether this was recorded. Repeat it with the same Idempotency-Key: it is recorded once.';

/** What is answered when it is neither the form of a request nor a rule that stands in its way, with its status and the sentence for a person. */
export const FAULTS = {
  'not-found': [
    404,
    'There is nothing under this address, or nothing that you may know of. Check it, or ask whoever gave it to you.',
  ],
  'server.fault': [
    500,
    'Something is wrong with the server, not with what you sent. Repeat it with the same Idempotency-Key in some minutes; if that fails, tell your administrator.',
  ],
  'record.unreadable': [
    500,
    'This history cannot be read as it was written. Nothing was recorded. Tell your administrator at once; do not try to repair it.',
  ],
  'store.busy': [503, 'Several people are recording in this history at this moment. Repeat it with the same Idempotency-Key.'],
  'store.unavailable': [503, UNKNOWN_YET],
  'store.nothing-written': [
    503,
    'The record cannot be reached at this moment, and nothing was written. Send it again in a minute, with the same Idempotency-Key if it records something.',
  ],
  'changes.too-many': [503, 'Too many live pages are open at the moment. Read the page without it, and try again in a minute.'],
  'vault.unavailable': [503, UNKNOWN_YET],
} as const satisfies Record<string, readonly [number, string]>;
export type FaultCode = keyof typeof FAULTS;
