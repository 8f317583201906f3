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

const concerned = (state: OpenedCase, orgRef: string): boolean => {
  const { custody, orders, handovers, opening } = state;
  if (opening.openedByOrg === orgRef) return true;
  if (custody.status === 'held') {
    const to = custody.handover?.to;
    if (answersFor(custody.custodian) === orgRef || (to?.kind === 'organisation' && to.orgRef === orgRef)) return true;
  }
  return (
    Object.values(orders.byId).some(({ authorityOrg }) => authorityOrg === orgRef) ||
    Object.values(handovers.closed).some(
      ({ how, fromOrg, toOrg }) => how === 'completed' && (fromOrg === orgRef || toOrg === orgRef),
    )
  );
};

/**
 * The organisations that this case concerns: who opened it, who is or was custodian, the receiver of a handover in flight, and
 * who made an order. `also` names those that the act itself makes concerned.
 * @throws DomainError case.not-yours
 */
export const requireConcerned = (state: OpenedCase, actor: CaseActor, also: readonly (string | undefined)[] = []): void => {
  if (!concerned(state, actor.orgRef) && !also.includes(actor.orgRef)) throw refusal('case.not-yours');
};
