import {
  AUTHORITIES,
  ORDER_END_REASONS,
  ORDER_KINDS,
  ORDER_STATUTES,
  OVERRULING_REASONS,
  PRODUCED_BEFORE,
  PRODUCTION_MODES,
  RED_FLAGS,
  type Authority,
  type OrderEndReason,
  type OrderKind,
  type OrderStatute,
  type OverrulingReason,
  type ProducedBefore,
  type ProductionMode,
  type RedFlag,
} from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { Code, Codes, Count, Flag, Id, Instant, Nested, Personal } from '../http/fields.js';
import { OccurrenceDto } from './occurrence.dto.js';

const MOST_MINUTES = 20_000;

/** She was produced before an authority. */
export class RecordProductionDto {
  @Code(PRODUCED_BEFORE) readonly before: ProducedBefore;
  @Code(PRODUCTION_MODES) readonly mode: ProductionMode;
  @Nested(() => OccurrenceDto) readonly produced: OccurrenceDto;
  @Count(MOST_MINUTES, { optional: true }) readonly journeyMinutes?: number;
}

/** What an order of restoration stands against, with the authority's reason. */
class OverrulesDto {
  @Flag({ about: 'It stands against the report on the home.' }) readonly homeVerification: boolean;
  @Codes(RED_FLAGS, { optional: true, about: 'Open red flags that it overrules.' }) readonly redFlagCodes?: readonly RedFlag[];
  @Code(OVERRULING_REASONS) readonly reasonCode: OverrulingReason;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}

/** An order over her. */
export class MakeOrderDto {
  @Code(AUTHORITIES) readonly authority: Authority;
  @Id({ optional: true, about: 'The authority, if it is on the network.' }) readonly authorityOrg?: string;
  @Code(ORDER_STATUTES) readonly statute: OrderStatute;
  @Code(ORDER_KINDS) readonly kind: OrderKind;
  @Id({ optional: true, about: 'Who is to have custody.' }) readonly custodianOrg?: string;
  @Instant({ about: 'In force from.' }) readonly from: string;
  @Instant({ optional: true, about: 'Exclusive; without an end if left out.' }) readonly until?: string;
  @Id({ optional: true }) readonly documentRef?: string;
  @Nested(() => OccurrenceDto, { optional: true, about: 'When the authority made it; now if left out.' })
  readonly made?: OccurrenceDto;
  @Nested(() => OverrulesDto, { optional: true, about: 'Only of an order of restoration.' }) readonly overrules?: OverrulesDto;
}

/** The authority extended its order. */
export class ExtendOrderDto {
  @Instant() readonly until: string;
  @Nested(() => OccurrenceDto) readonly made: OccurrenceDto;
}

/** The order has ended. */
export class EndOrderDto {
  @Code(ORDER_END_REASONS) readonly reasonCode: OrderEndReason;
  @Nested(() => OccurrenceDto) readonly ended: OccurrenceDto;
  @Personal(4_000, { optional: true }) readonly note?: Sensitive<string>;
}
