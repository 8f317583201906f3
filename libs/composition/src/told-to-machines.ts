import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import { publishedFrom, type PublishedEvent } from '@setu/worklist';

/** Which member of the network is suspected stays inside, even as a digest: nobody is to be able to follow one through several operations. */
const withoutMember = (event: PublishedEvent): PublishedEvent =>
  event.type === 'rescue.suspect-named.v1' ? { ...event, data: { suspectRef: event.data.suspectRef } } : event;

/** What of a stored event machines outside may know: what is published, less what only the views of Setu itself need. */
export const toldToMachines = (event: Recorded<AnyEvent>): readonly PublishedEvent[] => publishedFrom(event).map(withoutMember);
