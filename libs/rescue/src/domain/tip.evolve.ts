import type { TipEvent } from './tip.events.js';
import type { ReceivedTip, TipEnding, TipState } from './tip.state.js';

const actedUpon = (ending: TipEnding | undefined, operationId: string): TipEnding => ({
  kind: 'acted-upon',
  operationIds: [...(ending?.kind === 'acted-upon' ? ending.operationIds : []), operationId],
});

const evolveReceived = (state: ReceivedTip, event: TipEvent): ReceivedTip => {
  switch (event.type) {
    case 'TipReceived':
    case 'TipSourceSealed':
    case 'TipEnteredInGeneralDiary':
    case 'TipAssessed':
      return state;
    case 'TipSignedByInformant':
      return { ...state, signedAt: event.data.signedAt };
    case 'TipAcknowledged': {
      const { by, ackNumber, acknowledgedAt } = event.data;
      return { ...state, acknowledgement: { by, ackNumber, acknowledgedAt } };
    }
    case 'TipVerified':
      return { ...state, verified: event.data.outcome };
    case 'TipMerged':
      return { ...state, ending: { kind: 'merged', into: event.data.into } };
    case 'TipEscalated':
      return { ...state, escalations: [...state.escalations, { toUnit: event.data.toUnit }], ending: undefined };
    case 'TipEscalationAcknowledged': {
      const { byUnit, acknowledgedAt } = event.data;
      const escalations = state.escalations.map((each) => (each.toUnit === byUnit ? { ...each, acknowledgedAt } : each));
      return { ...state, escalations };
    }
    case 'TipActedUpon':
      return { ...state, ending: actedUpon(state.ending, event.data.operationId) };
    case 'TipClosedWithoutAction':
      return { ...state, ending: { kind: 'closed' } };
  }
};

/** What an event does to a tip. Before it is received nothing else can have happened to it. */
export const evolveTip = (state: TipState, event: TipEvent): TipState => {
  if (state.status === 'received') return evolveReceived(state, event);
  if (event.type !== 'TipReceived') return state;
  const { receivingOrg, fromOrg } = event.data;
  return { status: 'received', receivingOrg, fromOrg, escalations: [] };
};
