import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import { refusal } from './refusal.js';

/** The custody that is held. @throws DomainError custody.none */
export const requireHeld = (state: OpenedCase): HeldCustody => {
  if (state.custody.status !== 'held') throw refusal('custody.none');
  return state.custody;
};

/** @throws DomainError custody.not-yours unless the actor acts for the custodian. */
export const requireCustodian = (held: HeldCustody, actor: CaseActor): void => {
  const custodian = answersFor(held.custodian);
  if (actor.orgRef !== custodian) throw refusal('custody.not-yours', { custodian });
};

/** What an organisation has to do with a case. */
export type CasePart = 'opened' | 'custodian' | 'giver' | 'receiver' | 'authority';

/**
 * The parts that an organisation has in a case: it opened it; it is or was custodian; it gives or is to receive her in the handover in
 * flight; she was received by it; it made an order. A receiver whose handover ended before it received her has no part in it any more.
 */
export const partsOf = (state: OpenedCase, orgRef: string): ReadonlySet<CasePart> => {
  const { custody, orders, opening, custodians } = state;
  const receivedBy = Object.values(state.handovers.closed).some(({ received, toOrg }) => received && toOrg === orgRef);
  const handover = custody.status === 'held' ? custody.handover : undefined;
  const parts: readonly [CasePart, boolean][] = [
    ['opened', opening.openedByOrg === orgRef],
    ['custodian', custodians.includes(orgRef)],
    ['giver', handover?.fromOrg === orgRef],
    ['receiver', receivedBy || (handover?.to.kind === 'organisation' && handover.to.orgRef === orgRef)],
    ['authority', Object.values(orders.byId).some(({ authorityOrg }) => authorityOrg === orgRef)],
  ];
  return new Set(parts.flatMap(([part, has]) => (has ? [part] : [])));
};

/**
 * The organisations that this case concerns: who opened it, who is or was custodian, the receiver of a handover in flight, who
 * received her, and who made an order. `also` names those that the act itself makes concerned.
 * @throws DomainError case.not-yours
 */
export const requireConcerned = (state: OpenedCase, actor: CaseActor, also: readonly (string | undefined)[] = []): void => {
  if (partsOf(state, actor.orgRef).size === 0 && !also.includes(actor.orgRef)) throw refusal('case.not-yours');
};
