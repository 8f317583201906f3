import type { Area, PoliceRank } from '@setu/kernel';
import type { OfficerPower } from './directory-codes.js';
import type { OrganisationState } from './organisation.state.js';

/** An appointment of an officer that is in force at the instant asked about. */
export type AppointmentFact = Readonly<{ appointmentId: string; power: OfficerPower; rank: PoliceRank; area: Area }>;

/** What an officer of this unit is appointed as, as of an instant (ISO 8601 in UTC), by what is recorded now. */
export const appointmentFacts = (state: OrganisationState, staffRef: string, asOf: string): readonly AppointmentFact[] =>
  state.status === 'none'
    ? []
    : state.appointments
        .filter(
          (each) =>
            each.staffRef === staffRef &&
            each.validFrom <= asOf &&
            (each.validTo === undefined || asOf < each.validTo) &&
            (each.endedAt === undefined || asOf < each.endedAt),
        )
        .map(({ appointmentId, power, rank, area }) => ({ appointmentId, power, rank, area }));
