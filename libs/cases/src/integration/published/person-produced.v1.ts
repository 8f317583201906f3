import type { ProducedBefore, ProductionMode } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She was produced before an authority. */
export type PersonProducedV1 = Published<
  'cases.person-produced.v1',
  { before: ProducedBefore; mode: ProductionMode; producedAt: string }
>;

export const personProducedV1 = ({ data, ...event }: RecordedCase<'PersonProduced'>): PersonProducedV1 =>
  published(event, 'cases.person-produced.v1', {
    before: data.before,
    mode: data.mode,
    producedAt: data.producedAt,
  });
