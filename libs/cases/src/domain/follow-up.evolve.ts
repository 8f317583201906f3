import type { FollowUpEvent } from './follow-up.events.js';
import { NO_FOLLOW_UP, type FollowUpState } from './follow-up.state.js';
import type { ReunificationEvent } from './reunification.events.js';

/** What an event changes in how she is followed up. A new reunification starts it anew. */
export const evolveFollowUp = (
  state: FollowUpState,
  event: FollowUpEvent | Extract<ReunificationEvent, { type: 'ReunificationCompleted' }>,
): FollowUpState => {
  switch (event.type) {
    case 'ReunificationCompleted': {
      const { reunificationId, followUp: ground } = event.data;
      return { ...NO_FOLLOW_UP, reunification: { reunificationId, ground }, alertIds: state.alertIds };
    }
    case 'FollowUpScheduled': {
      const { reunificationId, owner, dueDates } = event.data;
      return { ...state, schedule: { reunificationId, owner, dueDates } };
    }
    case 'FollowUpRecorded': {
      const { dueAt, outcome, contactedAt } = event.data;
      const answered = dueAt === undefined || state.answered.includes(dueAt) ? state.answered : [...state.answered, dueAt];
      if (state.lastContactedAt !== undefined && contactedAt < state.lastContactedAt) return { ...state, answered };
      return { ...state, answered, lastOutcome: outcome, lastContactedAt: contactedAt, escalated: false };
    }
    case 'FollowUpMissed':
      return { ...state, missed: [...state.missed, event.data.dueAt] };
    case 'RetraffickingAlertRaised':
      return { ...state, escalated: true, alertIds: [...state.alertIds, event.data.alertId] };
  }
};
