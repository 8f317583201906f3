import type { Recorded } from '@setu/kernel';
import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { OrganisationEvent } from '../domain/organisation.events.js';

type Of<Type extends OrganisationEvent['type']> = Extract<OrganisationEvent, { type: Type }>['data'];

const organisation = ({ name, kind, area, superior }: Of<'OrganisationRegistered'>): Columns => ({
  name,
  kind,
  area,
  superior: superior ?? null,
});

const licence = (data: Of<'FacilityLicensed'>): Columns => ({
  licence: data.licence,
  kind: data.kind,
  genders: data.genders,
  age_bands: data.ageBands,
  capacity: data.capacity,
  valid_from: data.validFrom,
  valid_to: data.validTo,
});

const officer = (data: Of<'OfficerAppointed'>): Columns => ({
  staff_ref: data.staffRef,
  rank: data.rank,
  power: data.power,
  area: data.area,
  valid_from: data.validFrom,
  valid_to: data.validTo ?? null,
});

const declaration = ({ free, declaredAt }: Of<'CapacityDeclared'>, { actor }: Recorded<OrganisationEvent>): Columns => ({
  free,
  declared_at: declaredAt,
  declared_by: actor.kind === 'person' ? actor.userRef : null,
  declared_in_role: actor.kind === 'person' ? actor.role : null,
});

/** What stands beside the line of an organisation. */
const beside = (event: Recorded<OrganisationEvent>): readonly RowChange[] => {
  const key = { organisation_id: event.stream.id };
  const own = { ...key, revision: event.revision };
  switch (event.type) {
    case 'FacilityLicensed':
      return [{ change: 'put', table: 'directory_licence', key: own, columns: licence(event.data) }];
    case 'CapacityDeclared':
      return [{ change: 'put', table: 'directory_declaration', key: own, columns: declaration(event.data, event) }];
    case 'OrganisationSuspended': {
      const columns = { reason_code: event.data.reasonCode, suspended_from: event.data.from };
      return [{ change: 'put', table: 'directory_suspension', key: own, columns }];
    }
    case 'OrganisationReinstated': {
      const columns = { lasting: false, suspended_until: event.data.from };
      return [{ change: 'set', table: 'directory_suspension', key: { ...key, lasting: true }, columns }];
    }
    case 'OfficerAppointed': {
      const appointment = { ...key, appointment_id: event.data.appointmentId };
      return [{ change: 'put', table: 'directory_officer', key: appointment, columns: officer(event.data) }];
    }
    case 'AppointmentEnded': {
      const appointment = { ...key, appointment_id: event.data.appointmentId };
      return [{ change: 'set', table: 'directory_officer', key: appointment, columns: { ended_at: event.data.endedAt } }];
    }
    case 'OrganisationRegistered':
    case 'AdministratorBootstrapped':
      return [];
  }
};

/** The directory: every organisation with all that ever held of it and since when, so that it can be asked about any day. */
export const directoryProjection: Projection<OrganisationEvent> = {
  name: 'directory',
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
      table: 'directory_organisation',
      key: { organisation_id: event.stream.id },
      columns: {
        ...(event.type === 'OrganisationRegistered' && organisation(event.data)),
        revision: event.revision,
        position: event.position.value,
      },
    },
    ...beside(event),
  ],
};
