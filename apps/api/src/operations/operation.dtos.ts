import { AREAS, GENDERS, POLICE_RANKS, type Area, type Gender, type PoliceRank, type Sensitive } from '@setu/kernel';
import {
  HEADCOUNT_REASONS,
  RESCUE_AUTHORITIES,
  RESCUE_ROUTES,
  SHORTFALL_REASONS,
  STAFFING_DECLINE_REASONS,
  STAFFING_ESCALATION_REASONS,
  STAND_DOWN_REASONS,
  WITNESS_RESPONSES,
  type HeadcountReason,
  type RescueAuthority,
  type RescueRoute,
  type ShortfallReason,
  type StaffingDeclineReason,
  type StaffingEscalationReason,
  type StandDownReason,
  type WitnessResponse,
} from '@setu/rescue';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Flag, Id, Ids, Instant, Nested, NestedList, Personal } from '../http/fields.js';

const NOTE = 4_000;
const MOST_PEOPLE = 500;

class AgreedActionDto {
  @Id({ about: 'The meeting that agreed it; your unit takes part in it.' }) readonly meetingId: string;
  @Id() readonly actionId: string;
}

/** A police unit means to carry out a rescue; it leads it. */
export class ProposeOperationDto {
  @Ids({ optional: true, about: 'The tips it rests on, all in the hands of your unit.' }) readonly tipIds?: readonly string[];
  @Code(RESCUE_ROUTES, { about: 'The power by which premises are entered.' }) readonly route: RescueRoute;
  @Nested(() => AgreedActionDto, { optional: true, about: 'The action of a meeting that it comes from.' })
  readonly agreedAction?: AgreedActionDto;
}

/** The lead unit asks a station for officers. */
export class RequestStaffingDto {
  @Id() readonly toStation: string;
  @Count(MOST_PEOPLE) readonly officers: number;
  @Count(MOST_PEOPLE, { about: 'How many of them are to be women.' }) readonly women: number;
  @Instant() readonly neededBy: string;
}

class OfficerDto {
  @Id({ optional: true, about: 'Her member reference; one is made for an officer who is not on the network.' })
  readonly staffRef?: string;
  @Code(POLICE_RANKS) readonly rank: PoliceRank;
  @Code(GENDERS) readonly gender: Gender;
}

/** A unit that was asked sends these officers. */
export class CommitStaffingDto {
  @NestedList(() => OfficerDto) readonly officers: readonly OfficerDto[];
}

/** The station that was asked sends nobody. */
export class DeclineStaffingDto {
  @Code(STAFFING_DECLINE_REASONS) readonly reasonCode: StaffingDeclineReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** Another police unit is asked to see to it that officers come. */
export class EscalateStaffingDto {
  @Id() readonly toUnit: string;
  @Code(STAFFING_ESCALATION_REASONS) readonly reasonCode: StaffingEscalationReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** Somebody was called upon to witness the search. */
export class CallWitnessDto {
  @Code(GENDERS) readonly gender: Gender;
  @Code(WITNESS_RESPONSES) readonly response: WitnessResponse;
  @Flag({ optional: true, about: 'An inhabitant of the locality.' }) readonly local?: boolean;
  @Flag({ optional: true, about: 'By an order in writing.' }) readonly writtenOrder?: boolean;
  @Personal(200, { optional: true }) readonly name?: Sensitive<string>;
}

/** An organisation will be present with so many of its people. */
export class ArrangeNgoPresenceDto {
  @Id() readonly orgRef: string;
  @Count(MOST_PEOPLE) readonly people: number;
  @Count(MOST_PEOPLE) readonly women: number;
}

/** A shelter keeps places free for those who will be brought out. */
export class ReserveShelterDto {
  @Id() readonly shelter: string;
  @Count(MOST_PEOPLE) readonly places: number;
}

/** Why the officer believes that an offence is committed there. */
export class RecordGroundsDto {
  @Personal(10_000) readonly text: Sensitive<string>;
  @Nested(() => OccurrenceDto, { optional: true, about: 'When it was written down; now if left out.' })
  readonly written?: OccurrenceDto;
}

/** The rescue may begin. */
export class AuthoriseRescueDto {
  @Code(RESCUE_AUTHORITIES) readonly authority: RescueAuthority;
  @Code(AREAS) readonly area: Area;
  @Code(SHORTFALL_REASONS, { optional: true, about: 'Why it is authorised with fewer women officers than are needed.' })
  readonly exceptionCode?: ShortfallReason;
  @Personal(200, { optional: true, about: 'Number of the magistrate’s order or warrant.' })
  readonly orderNumber?: Sensitive<string>;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** The operation is over. */
export class ConcludeOperationDto {
  @Code(HEADCOUNT_REASONS, { optional: true, about: 'Why the headcount does not add up.' })
  readonly headcountCode?: HeadcountReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** The operation does not take place. */
export class StandDownOperationDto {
  @Code(STAND_DOWN_REASONS) readonly reasonCode: StandDownReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}
