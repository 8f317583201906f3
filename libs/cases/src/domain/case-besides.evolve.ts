import type { CaseEvent } from './case-events.js';
import type { OpenedCase } from './case.state.js';
import { evolveCorrected } from './corrections.evolve.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import { evolveReunificationBesides } from './reunification.evolve.js';

const withdrawsFollowUp = (state: OpenedCase, event: CaseEvent): boolean =>
  event.type === 'ConsentWithdrawn' &&
  state.consents[event.data.consentId]?.purpose === 'follow-up' &&
  state.followUp.reunification?.ground === 'agreed';

/** What an event means for slices other than its own. */
export const evolveBesides = (state: OpenedCase, event: CaseEvent): OpenedCase => {
  if (event.type === 'CustodyOpened' || event.type === 'OrderMade')
    return { ...state, reunification: evolveReunificationBesides(state.reunification, event) };
  if (event.type === 'ReunificationCompleted') return { ...state, followUp: evolveFollowUp(state.followUp, event) };
  if (event.type === 'RecordCorrected') return evolveCorrected(state, event);
  return withdrawsFollowUp(state, event) ? { ...state, followUp: { ...state.followUp, declined: true } } : state;
};
