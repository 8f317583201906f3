import type { Decided, Occurrence } from '@setu/kernel';
import { reported } from './reported.js';

/**
 * The envelope's share of an act of an authority. What its own member records, she knows; everybody else has it from a document, and
 * without a stated time does not know when it was made.
 */
export const ofAuthority = (
  made: Occurrence | undefined,
  byItself: boolean,
  now: string,
): Pick<Decided<object>, 'occurredAt' | 'lateReason'> => {
  if (byItself) return made ? reported(made) : {};
  if (!made) return { occurredAt: { at: now, precision: 'unknown', source: 'document' } };
  return reported({ ...made, occurredAt: { ...made.occurredAt, source: 'document' } });
};
