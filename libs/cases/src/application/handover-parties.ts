import type { CaseState } from '../domain/case.state.js';

/** Giver, and receiver on the network, of the handover in flight of that id; nothing when none is, which the decider then says. */
export const handoverParties = (state: CaseState, handoverId: string): Readonly<{ giver?: string; receiver?: string }> => {
  if (state.status === 'none' || state.custody.status !== 'held') return {};
  const { handover } = state.custody;
  if (handover?.handoverId !== handoverId) return {};
  return handover.to.kind === 'organisation'
    ? { giver: handover.fromOrg, receiver: handover.to.orgRef }
    : { giver: handover.fromOrg };
};
