import type { Purpose, Sealed, Sensitive } from '@setu/kernel';

/** One personal value to be sealed for one field of one event. `path` is a JSON pointer (RFC 6901) into the event's data. */
export type ToSeal = Readonly<{ eventId: string; path: string; subjectRef: string; purpose: Purpose; value: Sensitive<string> }>;

/** Seals personal values. The vault is the real one. */
export interface Sealer {
  /** Seals and durably keeps every value, and answers with the references in the same order. Nothing is kept if it throws. */
  seal(values: readonly ToSeal[]): Promise<readonly Sealed[]>;
}

/** Injection token of the {@link Sealer}. */
export const SEALER = Symbol('Sealer');
