import type { StaffingEvent } from './staffing.events.js';
import type { StaffingRequestState, StaffingState } from './staffing.state.js';

const changed = (
  staffing: StaffingState,
  requestId: string,
  change: (request: StaffingRequestState) => StaffingRequestState,
): StaffingState => {
  const request = staffing.requests[requestId];
  return request ? { ...staffing, requests: { ...staffing.requests, [requestId]: change(request) } } : staffing;
};

/** Who was asked for officers, and who sends whom. */
export const evolveStaffing = (staffing: StaffingState, event: StaffingEvent): StaffingState => {
  switch (event.type) {
    case 'StaffingRequested': {
      const { requestId, toStation } = event.data;
      const request = { toStation, declined: false, committed: false, escalations: [] };
      return { ...staffing, requests: { ...staffing.requests, [requestId]: request } };
    }
    case 'StaffingCommitted': {
      const { requestId, byUnit, officers } = event.data;
      const sent = [...staffing.officers, ...officers.map((officer) => ({ ...officer, byUnit }))];
      return changed({ ...staffing, officers: sent }, requestId, (request) => ({ ...request, committed: true }));
    }
    case 'StaffingDeclined':
      return changed(staffing, event.data.requestId, (request) => ({ ...request, declined: true }));
    case 'StaffingEscalated': {
      const { requestId, toUnit } = event.data;
      return changed(staffing, requestId, (request) => ({ ...request, escalations: [...request.escalations, { toUnit }] }));
    }
    case 'StaffingEscalationAcknowledged': {
      const { requestId, byUnit, acknowledgedAt } = event.data;
      return changed(staffing, requestId, (request) => ({
        ...request,
        escalations: request.escalations.map((each) => (each.toUnit === byUnit ? { ...each, acknowledgedAt } : each)),
      }));
    }
  }
};
