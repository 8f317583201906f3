import type { Folded } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import type { OpenedCase } from './case.state.js';
import { evolveCorrected } from './corrections.evolve.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import { NO_FOLLOW_UP } from './follow-up.state.js';
import { evolveReunificationBesides } from './reunification.evolve.js';

/** An adult who had agreed to be followed up takes that back, or says no when she is asked again. */
const declinesFollowUp = ({ consents, followUp }: OpenedCase, event: CaseEvent): boolean => {
  if (followUp.reunification?.ground !== 'agreed') return false;
  if (event.type === 'ConsentWithdrawn') return consents[event.data.consentId]?.purpose === 'follow-up';
  return event.type === 'ConsentRefused' && event.data.purpose === 'follow-up' && event.data.refusedBy === 'self';
};

/** What an event means for slices other than its own. */
export const evolveBesides = (state: OpenedCase, event: Folded<CaseEvent>): OpenedCase => {
  if (event.type === 'CustodyOpened')
    return {
      ...state,
      reunification: evolveReunificationBesides(state.reunification, event),
      followUp: { ...NO_FOLLOW_UP, alertIds: state.followUp.alertIds },
    };
  if (event.type === 'OrderMade') return { ...state, reunification: evolveReunificationBesides(state.reunification, event) };
  if (event.type === 'ReunificationCompleted') return { ...state, followUp: evolveFollowUp(state.followUp, event) };
  if (event.type === 'RecordCorrected') return evolveCorrected(state, event);
  return declinesFollowUp(state, event) ? { ...state, followUp: { ...state.followUp, declined: true } } : state;
};
