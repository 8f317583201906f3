import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** An organisation will be present with so many people. */
export type NgoPresenceArrangedV1 = PublishedOfOperation<
  'rescue.ngo-presence-arranged.v1',
  {
    org: string;
    people: number;
    women: number;
  }
>;

export const ngoPresenceArrangedV1 = ({ data, ...event }: RecordedOperation<'NgoPresenceArranged'>): NgoPresenceArrangedV1 =>
  publishedOfOperation(event, 'rescue.ngo-presence-arranged.v1', {
    org: data.org,
    people: data.people,
    women: data.women,
  });
