import {
  AREAS,
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  id,
  instant,
  list,
  optional,
  publicReference,
  sealed,
  type EventOf,
} from '@setu/kernel';
import {
  RISK_FACTORS,
  RISK_LEVELS,
  SIGNATURE_MODES,
  SUSPICIONS,
  TIP_CHANNELS,
  TIP_CLOSING_REASONS,
  TIP_ESCALATION_REASONS,
  TIP_MERGE_REASONS,
  TIP_URGENCIES,
  VERIFICATION_OUTCOMES,
} from './tip-codes.js';
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

/** The informant signed what she had sent by electronic communication: BNSS 2023 s.173(1)(ii), within three days. Who she is stays sealed. */
export const tipSignedByInformant = defineEvent('TipSignedByInformant', {
  mode: code(SIGNATURE_MODES),
  signedAt: instant(),
  recordedByUnit: id(),
});

/** The tip stands in the general diary of a station, without its source. */
export const tipEnteredInGeneralDiary = defineEvent('TipEnteredInGeneralDiary', {
  station: id(),
  gdNumber: sealed('stream', 'operational'),
  gdTime: instant(),
});

/** How great the danger is, in the judgement of a unit that handles the tip. The latest holds. */
export const tipAssessed = defineEvent('TipAssessed', {
  riskLevel: code(RISK_LEVELS),
  factorCodes: list(code(RISK_FACTORS)),
  byUnit: id(),
});

/** What looking into the tip showed. */
export const tipVerified = defineEvent('TipVerified', {
  outcome: code(VERIFICATION_OUTCOMES),
  byUnit: id(),
  note: optional(sealed('stream', 'operational')),
});

/** The tip says what another one says; from now on that one is followed. Both stay visible. */
export const tipMerged = defineEvent('TipMerged', {
  into: id(),
  reasonCode: code(TIP_MERGE_REASONS),
  note: optional(sealed('stream', 'operational')),
});

/** Another unit is asked to take the tip up, because the one that has it does not answer or cannot act. It may act from now on. */
export const tipEscalated = defineEvent('TipEscalated', {
  toUnit: id(),
  reasonCode: code(TIP_ESCALATION_REASONS),
  note: optional(sealed('stream', 'operational')),
});

/** The unit that was asked has taken the tip up. `by` is the member who says so. */
export const tipEscalationAcknowledged = defineEvent('TipEscalationAcknowledged', {
  byUnit: id(),
  by: id(),
  acknowledgedAt: instant(),
});

/** A rescue operation rested on the tip and has been concluded. */
export const tipActedUpon = defineEvent('TipActedUpon', { operationId: id() });

/** Nothing is done about the tip. `approverRef` is another person than `officerRef`, who closed it. */
export const tipClosedWithoutAction = defineEvent('TipClosedWithoutAction', {
  reasonCode: code(TIP_CLOSING_REASONS),
  officerRef: id(),
  approverRef: id(),
  byUnit: id(),
  note: optional(sealed('stream', 'operational')),
});

export const TIP_EVENTS = [
  tipReceived,
  tipSourceSealed,
  tipSignedByInformant,
  tipAcknowledged,
  tipEnteredInGeneralDiary,
  tipAssessed,
  tipVerified,
  tipMerged,
  tipEscalated,
  tipEscalationAcknowledged,
  tipActedUpon,
  tipClosedWithoutAction,
] as const;
export type TipEvent = EventOf<(typeof TIP_EVENTS)[number]>;
