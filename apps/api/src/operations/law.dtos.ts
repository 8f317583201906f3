import type { Sensitive } from '@setu/kernel';
import {
  FIR_COPY_RECIPIENTS,
  FIR_REFUSAL_REASONS,
  FIR_SECTIONS,
  SUSPECT_CLEARING_REASONS,
  type FirCopyRecipient,
  type FirRefusalReason,
  type FirSection,
  type SuspectClearingReason,
} from '@setu/rescue';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Codes, Flag, Id, Instant, Nested, Personal } from '../http/fields.js';

const NOTE = 4_000;

/** An FIR was registered. */
export class LinkFirDto {
  @Id() readonly station: string;
  @Personal(100) readonly firNumber: Sensitive<string>;
  @Flag({ about: 'By a station outside its own area, to be transferred.' }) readonly zero: boolean;
  @Codes(FIR_SECTIONS) readonly sections: readonly FirSection[];
  @Instant() readonly informationAt: string;
  @Nested(() => OccurrenceDto, { optional: true, about: 'Now if left out.' }) readonly registered?: OccurrenceDto;
}

/** A copy of the FIR was given: BNSS 2023 s.173(2). */
export class DeliverFirCopyDto {
  @Code(FIR_COPY_RECIPIENTS) readonly to: FirCopyRecipient;
  @Nested(() => OccurrenceDto, { optional: true, about: 'Now if left out.' }) readonly delivered?: OccurrenceDto;
}

/** You do not register an FIR. */
export class DecideAgainstFirDto {
  @Code(FIR_REFUSAL_REASONS) readonly reasonCode: FirRefusalReason;
  @Id({ about: 'Another member of your unit, or of the unit above it, who approves.' }) readonly approverRef: string;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}

/** Somebody is suspected. */
export class NameSuspectDto {
  @Id({ optional: true, about: 'Somebody arrested in this operation; a new reference if left out.' })
  readonly suspectRef?: string;
  @Id({ optional: true, about: 'If she is a member of the network. It is sealed, and access is withdrawn from her at once.' })
  readonly memberRef?: string;
}

/** The suspicion is lifted. */
export class ClearSuspectDto {
  @Code(SUSPECT_CLEARING_REASONS) readonly reasonCode: SuspectClearingReason;
  @Personal(NOTE, { optional: true }) readonly note?: Sensitive<string>;
}
