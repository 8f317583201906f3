import type { CaseState, OpenedCase } from './case.state.js';
import { basisReference } from './custody-basis.js';
import { consentInForce } from './consent.state.js';
import { openDueDates } from './follow-up.state.js';
import { homeStanding } from './homeward-rules.js';
import { orderInForce } from './orders.state.js';
import { isOpen } from './referral.state.js';
import { responsibilityOf } from './responsibility.js';

const custodyOf = (state: OpenedCase, at: string) => {
  const { custody } = state;
  const basis = custody.status === 'held' ? { kind: custody.basis.kind, ref: basisReference(custody.basis) } : undefined;
  return { responsibility: responsibilityOf(state, at), ...(basis && { basis }) };
};

const handoverOf = ({ custody }: OpenedCase) => {
  if (custody.status !== 'held' || !custody.handover) return undefined;
  const { handoverId, stage, fromOrg, to, plannedAt } = custody.handover;
  return { handoverId, stage, fromOrg, to, plannedAt };
};

const openThings = (state: OpenedCase) => ({
  referrals: Object.values(state.referrals)
    .filter(isOpen)
    .map(({ referralId, toOrg, service, stage }) => ({ referralId, toOrg, service, stage })),
  disputes: Object.entries(state.handovers.disputes).flatMap(([disputeId, { outcome, handoverId, matterCode }]) =>
    outcome === undefined ? [{ disputeId, handoverId, matterCode }] : [],
  ),
  homeVerifications: state.reunification.verifications.filter(({ outcome }) => outcome === undefined),
  redFlags: state.reunification.openRedFlags,
  journey: state.reunification.journey?.journeyId,
  followUps: openDueDates(state.followUp),
});

/**
 * How a case stands at an instant, as ids, codes and instants: who is responsible and on what, which orders and consents hold, what is open.
 * Nothing personal is in it.
 */
export const standingOf = (state: CaseState, at: string) => {
  if (state.status === 'none') return { opened: false } as const;
  const { wish, refused } = state.reunification;
  return {
    opened: true,
    closed: state.record.closed !== undefined,
    caseCode: state.opening.caseCode,
    treatedAs: state.age.treatedAs,
    ...custodyOf(state, at),
    orders: Object.values(state.orders.byId).map((order) => ({ ...order, inForce: orderInForce(order, at) })),
    consents: Object.values(state.consents).map((consent) => ({ ...consent, inForce: consentInForce(consent, at) })),
    handover: handoverOf(state),
    wayHome: { home: homeStanding(state, undefined), wish, refused },
    followUp: { missed: state.followUp.missed, lastOutcome: state.followUp.lastOutcome },
    open: openThings(state),
  } as const;
};
export type Standing = ReturnType<typeof standingOf>;
