import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Things were taken as evidence. */
export type EvidenceListedV1 = PublishedOfOperation<
  'rescue.evidence-listed.v1',
  {
    items: number;
  }
>;

export const evidenceListedV1 = ({ data, ...event }: RecordedOperation<'EvidenceListed'>): EvidenceListedV1 =>
  publishedOfOperation(event, 'rescue.evidence-listed.v1', {
    items: data.items.length,
  });
