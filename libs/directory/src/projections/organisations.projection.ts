import type { Recorded } from '@setu/kernel';
import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { OrganisationEvent } from '../domain/organisation.events.js';

type Of<Type extends OrganisationEvent['type']> = Extract<OrganisationEvent, { type: Type }>['data'];

const licenceColumns = ({ licence, kind, genders, ageBands, capacity, validFrom, validTo }: Of<'FacilityLicensed'>): Columns => ({
  licence,
  kind,
  genders,
  age_bands: ageBands,
  capacity,
  valid_from: validFrom,
  valid_to: validTo,
});

const officerColumns = ({
  staffRef,
  rank,
  power,
  area,
  validFrom,
  validTo,
  notificationRef,
}: Of<'OfficerAppointed'>): Columns => ({
  staff_ref: staffRef,
  rank,
  power,
  area,
  valid_from: validFrom,
  valid_to: validTo ?? null,
  notification_ref: notificationRef,
});

const registered = ({ name, kind, area, superior }: Of<'OrganisationRegistered'>): Columns => ({
  name,
  kind,
  area,
  superior: superior ?? null,
});

const changed = (event: OrganisationEvent): Columns => {
  switch (event.type) {
    case 'OrganisationRegistered':
      return registered(event.data);
    case 'CapacityDeclared':
      return { free: event.data.free, free_declared_at: event.data.declaredAt };
    case 'OrganisationSuspended':
      return { suspended_from: event.data.from, reinstated_from: null, suspension_reason: event.data.reasonCode };
    case 'OrganisationReinstated':
      return { reinstated_from: event.data.from };
    case 'FacilityLicensed':
    case 'OfficerAppointed':
    case 'AppointmentEnded':
    case 'AdministratorBootstrapped':
      return {};
  }
};

const beside = (event: Recorded<OrganisationEvent>): readonly RowChange[] => {
  const organisation = { organisation_id: event.stream.id };
  switch (event.type) {
    case 'FacilityLicensed': {
      const key = { ...organisation, revision: event.revision };
      return [{ change: 'put', table: 'organisation_licence', key, columns: licenceColumns(event.data) }];
    }
    case 'OfficerAppointed': {
      const key = { ...organisation, appointment_id: event.data.appointmentId };
      return [{ change: 'put', table: 'organisation_officer', key, columns: officerColumns(event.data) }];
    }
    case 'AppointmentEnded': {
      const { appointmentId, endedAt, reasonCode } = event.data;
      const key = { ...organisation, appointment_id: appointmentId };
      return [{ change: 'set', table: 'organisation_officer', key, columns: { ended_at: endedAt, end_reason: reasonCode } }];
    }
    default:
      return [];
  }
};

/** Organisations with licences, officers, suspension and declared places. The stream of the administration is no organisation. */
export const organisationsProjection: Projection<OrganisationEvent> = {
  name: 'organisations',
  version: 1,
  handles: [
    'OrganisationRegistered',
    'FacilityLicensed',
    'CapacityDeclared',
    'OrganisationSuspended',
    'OrganisationReinstated',
    'OfficerAppointed',
    'AppointmentEnded',
  ],
  project: (event) => [
    {
      change: event.type === 'OrganisationRegistered' ? 'put' : 'set',
      table: 'organisation',
      key: { organisation_id: event.stream.id },
      columns: { ...changed(event), revision: event.revision, position: event.position.value },
    },
    ...beside(event),
  ],
};
