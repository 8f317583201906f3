import { CASE_CLOCKS, type CaseClock } from '@setu/cases';
import { Code, Instant } from '../http/fields.js';
import { ReadQuery } from '../reads/read-query.js';

const CLOCK = 'When it happened (occurred), or when it was recorded; recorded if left out.';

/** An instant of a clock. */
export class StateQuery extends ReadQuery {
  @Instant({ optional: true, about: 'Inclusive; now if left out.' }) readonly asOf?: string;
  @Code(CASE_CLOCKS, { optional: true, about: CLOCK }) readonly clock?: CaseClock;
}

/** Two instants of a clock. */
export class ComparisonQuery extends ReadQuery {
  @Instant() readonly from: string;
  @Instant({ optional: true, about: 'Now if left out.' }) readonly to?: string;
  @Code(CASE_CLOCKS, { optional: true, about: CLOCK }) readonly clock?: CaseClock;
}
