import type { CaseState } from '../domain/case.state.js';

/** Giver, and receiver on the network, of the handover of that id, in flight or closed; nothing when there is none, which the decider then says. */
export const handoverParties = (state: CaseState, handoverId: string): Readonly<{ giver?: string; receiver?: string }> => {
  if (state.status === 'none' || state.custody.status !== 'held') return {};
  const inFlight = state.custody.handover;
  const handover = inFlight?.handoverId === handoverId ? inFlight : state.handovers.closed[handoverId]?.handover;
  if (!handover) return {};
  return handover.to.kind === 'organisation'
    ? { giver: handover.fromOrg, receiver: handover.to.orgRef }
    : { giver: handover.fromOrg };
};
