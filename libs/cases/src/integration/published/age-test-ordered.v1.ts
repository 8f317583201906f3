import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A test of her age was ordered. */
export type AgeTestOrderedV1 = Published<'cases.age-test-ordered.v1', { orderedAt: string }>;

export const ageTestOrderedV1 = ({ data, ...event }: RecordedCase<'AgeTestOrdered'>): AgeTestOrderedV1 =>
  published(event, 'cases.age-test-ordered.v1', {
    orderedAt: data.orderedAt,
  });
