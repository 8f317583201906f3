import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Somebody is suspected. `memberDigest` is there if she is a member of the network: access is withdrawn from whoever has it. */
export type SuspectNamedV1 = PublishedOfOperation<
  'rescue.suspect-named.v1',
  {
    suspectRef: string;
    memberDigest?: string;
  }
>;

export const suspectNamedV1 = ({ data, ...event }: RecordedOperation<'SuspectNamed'>): SuspectNamedV1 =>
  publishedOfOperation(event, 'rescue.suspect-named.v1', {
    suspectRef: data.suspectRef,
    ...(data.memberDigest !== undefined && { memberDigest: data.memberDigest }),
  });
