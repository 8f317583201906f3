import type { FirSection } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** An FIR was registered. */
export type FirLinkedV1 = PublishedOfOperation<
  'rescue.fir-linked.v1',
  {
    firId: string;
    station: string;
    zero: boolean;
    sections: readonly FirSection[];
    informationAt: string;
    registeredAt: string;
  }
>;

export const firLinkedV1 = ({ data, ...event }: RecordedOperation<'FirLinked'>): FirLinkedV1 =>
  publishedOfOperation(event, 'rescue.fir-linked.v1', {
    firId: data.firId,
    station: data.station,
    zero: data.zero,
    sections: data.sections,
    informationAt: data.informationAt,
    registeredAt: data.registeredAt,
  });
