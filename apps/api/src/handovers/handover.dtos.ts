import {
  BELONGINGS,
  DISPUTE_MATTERS,
  DISPUTE_OUTCOMES,
  HANDOVER_CANCEL_REASONS,
  HANDOVER_REFUSAL_REASONS,
  HEARD_BY,
  OUTSIDE_KINDS,
  OVER_CAPACITY_REASONS,
  type Belonging,
  type DisputeMatter,
  type DisputeOutcome,
  type HandoverCancelReason,
  type HandoverRefusalReason,
  type HeardBy,
  type OutsideKind,
  type OverCapacityReason,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { BasisDto } from '../cases/basis.dto.js';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Flag, Id, Instant, Nested, NestedList, Personal } from '../http/fields.js';

const MOST_THINGS = 1_000;
const CANCEL_REASONS = HANDOVER_CANCEL_REASONS.filter((reason) => reason !== 'custody-ended' && reason !== 'received-elsewhere');

/** Whom she is to be handed over to: an organisation on the network, or a party outside it. */
export class ReceiverDto {
  @Code(['organisation', 'outside-party']) readonly kind: 'organisation' | 'outside-party';
  @Id({ optional: true, about: 'With `organisation`.' }) readonly orgRef?: string;
  @Code(OUTSIDE_KINDS, { optional: true, about: 'With `outside-party`.' }) readonly outsideKind?: OutsideKind;
  @Personal(2_000, { optional: true, about: 'With `outside-party`: name and address.' })
  readonly outsideParty?: Sensitive<string>;
}

class BelongingDto {
  @Code(BELONGINGS) readonly code: Belonging;
  @Count(MOST_THINGS) readonly count: number;
  @Personal(500, { optional: true }) readonly description?: Sensitive<string>;
}

/** The custodian offers to hand her over. */
export class OfferHandoverDto {
  @Nested(() => ReceiverDto) readonly to: ReceiverDto;
  @Id({
    optional: true,
    about: 'Whose home it is, as the claim and the look at that home name the claimant; of a child it must be said.',
  })
  readonly claimantRef?: string;
  @Nested(() => BasisDto) readonly basis: BasisDto;
  @Instant() readonly plannedAt: string;
  @Id({ optional: true, about: 'The handover in flight that this one replaces.' }) readonly supersedes?: string;
  @Code(OVER_CAPACITY_REASONS, { optional: true }) readonly overCapacityReason?: OverCapacityReason;
  @Personal(4_000, { optional: true, about: 'What she needs: medicine, language, safety.' }) readonly needs?: Sensitive<string>;
  @NestedList(() => BelongingDto) readonly belongings: readonly BelongingDto[];
}

/** For a party that does not write for itself: who it is, and how it was heard. */
class SpokenForDto {
  @Id({ about: 'The receiving organisation, or the handover for its outside party.' }) readonly party: string;
  @Code(HEARD_BY) readonly heard: HeardBy;
}

/** The named receiver will take her in. */
export class AcceptHandoverDto {
  @Nested(() => SpokenForDto, { optional: true, about: 'When the giver records what it heard.' })
  readonly spokenFor?: SpokenForDto;
}

/** She is on her way. */
export class DispatchHandoverDto {
  @Id({ about: 'The member who escorts her.' }) readonly escortRef: string;
  @Flag({ about: 'A woman officer is with her.' }) readonly womanOfficer: boolean;
  @Personal(200, { optional: true }) readonly vehicle?: Sensitive<string>;
  @Instant() readonly expectedAt: string;
}

class DifferenceDto {
  @Code(BELONGINGS) readonly code: Belonging;
  @Count(MOST_THINGS, { about: 'What is there; what was expected is known from the offer.' }) readonly found: number;
  @Personal(2_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She has arrived and was taken in. */
export class ReceiveHandoverDto {
  @Nested(() => OccurrenceDto) readonly received: OccurrenceDto;
  @Flag({ optional: true, about: 'For an outside party: identity was checked.' }) readonly identityChecked?: boolean;
  @Id({ optional: true, about: 'For an outside party: the signed paper.' }) readonly paperReceiptRef?: string;
  @Personal(4_000, { optional: true }) readonly condition?: Sensitive<string>;
  @NestedList(() => DifferenceDto) readonly differences: readonly DifferenceDto[];
}

/** The named receiver does not take her in. */
export class RefuseHandoverDto {
  @Code(HANDOVER_REFUSAL_REASONS) readonly reasonCode: HandoverRefusalReason;
  @Nested(() => SpokenForDto, { optional: true }) readonly spokenFor?: SpokenForDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The giver takes its offer back. */
export class CancelHandoverDto {
  @Code(CANCEL_REASONS) readonly reasonCode: Exclude<HandoverCancelReason, 'custody-ended' | 'received-elsewhere'>;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** She came back to the giver. */
export class ReturnPersonDto {
  @Nested(() => OccurrenceDto) readonly returned: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly condition?: Sensitive<string>;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** Something is not as the other side recorded it. */
export class DisputeHandoverDto {
  @Code(DISPUTE_MATTERS) readonly matterCode: DisputeMatter;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** The dispute is closed. */
export class ResolveDisputeDto {
  @Code(DISPUTE_OUTCOMES) readonly outcomeCode: DisputeOutcome;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
