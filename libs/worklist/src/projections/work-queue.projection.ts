import type { Projection, RowChange } from '@setu/subscriptions';
import { publishedFrom, PUBLISHING_TYPES, type PublishedEvent } from './published-events.js';
import { queueFromCase } from './queue-from-case.js';
import { queueFromHandover } from './queue-from-handover.js';
import { queueFromMeeting } from './queue-from-meeting.js';
import { queueFromOperation } from './queue-from-operation.js';
import { queueFromReferral } from './queue-from-referral.js';
import { queueFromTip } from './queue-from-tip.js';

/** What an event of a case changes: what became known of the case stands before what waits in it. */
const changes = (event: PublishedEvent): readonly RowChange[] => {
  if ('tipId' in event) return queueFromTip(event);
  if ('operationId' in event) return queueFromOperation(event);
  if ('meetingId' in event) return queueFromMeeting(event);
  return [...queueFromCase(event), ...queueFromHandover(event), ...queueFromReferral(event)];
};

/** One line for each thing that waits for an organisation, from the event that asks for it to the one that answers. Folded from published events only. */
export const workQueueProjection: Projection = {
  name: 'work-queue',
  version: 1,
  handles: PUBLISHING_TYPES,
  project: (event) => publishedFrom(event).flatMap(changes),
};
