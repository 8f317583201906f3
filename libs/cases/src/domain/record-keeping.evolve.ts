import type { RecordKeepingEvent } from './record-keeping.events.js';
import type { RecordKeepingState } from './record-keeping.state.js';

/** What an event changes in how the record stands. What a correction means for a slice is that slice's own matter. */
export const evolveRecordKeeping = (state: RecordKeepingState, event: RecordKeepingEvent): RecordKeepingState => {
  switch (event.type) {
    case 'RecordCorrected': {
      const { correctsEventId, patch } = event.data;
      return {
        ...state,
        corrected: { ...state.corrected, [correctsEventId]: { ...state.corrected[correctsEventId], ...patch } },
      };
    }
    case 'DelayReasonRecorded':
      return state;
    case 'CaseClosed':
      return { ...state, closed: { reasonCode: event.data.reasonCode } };
    case 'CaseReopened':
      return { ...state, closed: undefined };
  }
};
