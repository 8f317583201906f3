import type { FactRef } from '@setu/kernel';
import type { AgreedActionFact } from '../domain/agreed-action-fact.js';

/** An action, and the meeting that agreed it. */
export type NamedAction = Readonly<{ meetingId: string; actionId: string }>;

/**
 * What meetings say of the actions that they agreed, told to operations. Meetings know operations, not the other way about, so whoever puts
 * the application together says who answers.
 */
export interface AgreedActions {
  /** The action as this organisation may know it, by the meeting's own stream. Revision -1 in the reference: there is no such meeting. */
  agreedAction(action: NamedAction, orgRef: string, asOf: string): Promise<Readonly<{ fact: AgreedActionFact; ref: FactRef }>>;
}

/** Token of the {@link AgreedActions}. */
export const AGREED_ACTIONS = Symbol('AGREED_ACTIONS');
