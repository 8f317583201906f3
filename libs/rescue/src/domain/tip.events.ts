import {
  AREAS,
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  id,
  instant,
  optional,
  publicReference,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { SUSPICIONS, TIP_CHANNELS, TIP_URGENCIES } from './tip-codes.js';
import { tipReceivedFromVersion1 } from './tip.upcasts.js';

/** Somebody said that people may be held. `fromOrg` is the organisation that handed it in; absent = the receiving unit took it down itself. */
export const tipReceived = defineVersionedEvent(
  'TipReceived',
  2,
  {
    channel: code(TIP_CHANNELS),
    receivingOrg: id(),
    fromOrg: optional(id()),
    area: code(AREAS),
    premises: optional(sealed('stream', 'operational')),
    narrative: optional(sealed('stream', 'operational')),
    peopleEstimate: optional(count()),
    minorSuspected: code(SUSPICIONS),
    urgency: code(TIP_URGENCIES),
  },
  { 1: tipReceivedFromVersion1 },
);

/** Who the tip came from, under a key of the source's own: it can stay closed when everything else of the tip is opened. */
export const tipSourceSealed = defineEvent('TipSourceSealed', {
  sourceRef: id(),
  source: sealed({ ref: 'sourceRef' }, 'source'),
});

/** The receiving unit has the tip. `by` is the member who says so; `ackNumber` is generated ("T-7K3Q-X2MD") and says nothing about anybody. */
export const tipAcknowledged = defineEvent('TipAcknowledged', {
  byUnit: id(),
  by: id(),
  ackNumber: publicReference(),
  acknowledgedAt: instant(),
});

export const TIP_EVENTS = [tipReceived, tipSourceSealed, tipAcknowledged] as const;
export type TipEvent = EventOf<(typeof TIP_EVENTS)[number]>;
