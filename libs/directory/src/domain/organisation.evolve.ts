import type { OrganisationEvent } from './organisation.events.js';
import type { OrganisationState } from './organisation.state.js';

/** What an event does to an organisation. Before it is registered nothing else can have happened to it. */
export const evolveOrganisation = (state: OrganisationState, event: OrganisationEvent): OrganisationState => {
  if (event.type === 'OrganisationRegistered') {
    const { kind, superior } = event.data;
    return { status: 'registered', kind, superior, licences: [], suspensions: [], appointments: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'FacilityLicensed':
      return { ...state, licences: [...state.licences, event.data] };
    case 'CapacityDeclared':
      return { ...state, declared: { ...event.data, earlier: state.declared } };
    case 'OrganisationSuspended':
      return { ...state, suspensions: [...state.suspensions, { from: event.data.from }] };
    case 'OrganisationReinstated':
      return {
        ...state,
        suspensions: state.suspensions.map((each) => (each.until === undefined ? { ...each, until: event.data.from } : each)),
      };
    case 'OfficerAppointed': {
      const { notificationRef: _, ...appointment } = event.data;
      return { ...state, appointments: [...state.appointments, appointment] };
    }
    case 'AppointmentEnded': {
      const { appointmentId, endedAt } = event.data;
      return {
        ...state,
        appointments: state.appointments.map((each) => (each.appointmentId === appointmentId ? { ...each, endedAt } : each)),
      };
    }
    case 'AdministratorBootstrapped':
      return { ...state, administrator: event.data.administrator };
  }
};
