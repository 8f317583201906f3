import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import { referralGivesPart } from './referral-basis.js';
import { isOpen } from './referral.state.js';
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
export type CasePart = 'opened' | 'custodian' | 'giver' | 'receiver' | 'authority' | 'referral-party' | 'referral-sender';

/** Parts in its referrals only: an organisation that has nothing but these is not concerned with the rest of the case. */
const REFERRALS_ONLY: ReadonlySet<CasePart> = new Set(['referral-sender']);

/**
 * The parts that an organisation has in a case: it opened it; it is or was custodian; it gives or is to receive her in the handover in
 * flight; she was received by it; it made an order; an open referral went to it, or came from it. A receiver whose handover ended before
 * it received her, or whose referral ended, has no part in it any more, nor one whose referral rests on a consent that no longer holds at
 * `at` (withdrawn or void, if no instant is given), or void because one of the `suspects` gave it.
 */
export const partsOf = (state: OpenedCase, orgRef: string, at?: string, suspects?: readonly string[]): ReadonlySet<CasePart> => {
  const { custody, orders, opening, custodians } = state;
  const receivedBy = Object.values(state.handovers.closed).some(({ received, toOrg }) => received && toOrg === orgRef);
  const referrals = Object.values(state.referrals).filter(isOpen);
  const handover = custody.status === 'held' ? custody.handover : undefined;
  const parts: readonly [CasePart, boolean][] = [
    ['opened', opening.openedByOrg === orgRef],
    ['custodian', custodians.includes(orgRef)],
    ['giver', handover?.fromOrg === orgRef],
    ['receiver', receivedBy || (handover?.to.kind === 'organisation' && handover.to.orgRef === orgRef)],
    ['authority', Object.values(orders.byId).some(({ authorityOrg }) => authorityOrg === orgRef)],
    [
      'referral-party',
      referrals.some((referral) => referral.toOrg === orgRef && referralGivesPart(state, referral, at, suspects)),
    ],
    ['referral-sender', referrals.some(({ fromOrg }) => fromOrg === orgRef)],
  ];
  return new Set(parts.flatMap(([part, has]) => (has ? [part] : [])));
};

/**
 * The organisations that this case concerns: who opened it, who is or was custodian, the receiver of a handover in flight, who
 * received her, who made an order, and whom an open referral went to. `also` names those that the act itself makes concerned.
 * @throws DomainError case.not-yours
 */
export const requireConcerned = (state: OpenedCase, actor: CaseActor, also: readonly (string | undefined)[] = []): void => {
  const concerned = [...partsOf(state, actor.orgRef)].some((part) => !REFERRALS_ONLY.has(part));
  if (!concerned && !also.includes(actor.orgRef)) throw refusal('case.not-yours');
};
