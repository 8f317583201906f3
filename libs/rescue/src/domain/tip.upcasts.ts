import type { Suspicion } from './tip-codes.js';

type Json = Readonly<Record<string, unknown>>;

const suspicion = (recorded: unknown): Suspicion => {
  if (recorded === true) return 'yes';
  if (recorded === false) return 'no';
  return 'unknown';
};

/**
 * Version 1 of TipReceived had `minorSuspected` as true, false or absent, and silence could be taken for "no". Version 2 says
 * `unknown` in its own word: silence is doubt, and doubt about age means child (rule 13).
 */
export const tipReceivedFromVersion1 = (data: Json): Json => ({ ...data, minorSuspected: suspicion(data['minorSuspected']) });
