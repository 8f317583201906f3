import type { FactRef } from '@setu/kernel';

/** A command with all that the decision needs, and the facts of other streams that it relies on. */
export type Gathered<C> = Readonly<{ command: C; facts?: readonly FactRef[] }>;
