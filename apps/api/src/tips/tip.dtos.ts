import { AREAS, type Area, type Sensitive } from '@setu/kernel';
import { SUSPICIONS, TIP_CHANNELS, TIP_URGENCIES, type Suspicion, type TipChannel, type TipUrgency } from '@setu/rescue';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Id, Nested, Personal } from '../http/fields.js';

/** A tip: the unit that is to act, and whatever is known. What is not known is left out. */
export class ReceiveTipDto {
  @Id({ about: 'The police unit that is to act.' }) readonly receivingOrg: string;
  @Code(TIP_CHANNELS, { optional: true }) readonly channel?: TipChannel;
  @Code(AREAS, { optional: true }) readonly area?: Area;
  @Personal(2_000, { optional: true, about: 'Where.' }) readonly premises?: Sensitive<string>;
  @Personal(10_000, { optional: true, about: 'What was said or seen.' }) readonly narrative?: Sensitive<string>;
  @Count(1_000, { optional: true }) readonly peopleEstimate?: number;
  @Code(SUSPICIONS, { optional: true }) readonly minorSuspected?: Suspicion;
  @Code(TIP_URGENCIES, { optional: true }) readonly urgency?: TipUrgency;
  @Personal(2_000, { optional: true, about: 'Who it comes from. Sealed under a key of its own.' })
  readonly source?: Sensitive<string>;
  @Nested(() => OccurrenceDto, { optional: true, about: 'When it reached you; now if left out.' })
  readonly received?: OccurrenceDto;
}
