import {
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  flag,
  id,
  instant,
  list,
  OCCURRED_PRECISIONS,
  optional,
  record,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { basisFields } from './basis-fields.js';
import {
  BELONGINGS,
  CLOSED_BEFORE_RECEIPT,
  CONFIRMATION_GROUNDS,
  DISPUTE_MATTERS,
  DISPUTE_OUTCOMES,
  HANDOVER_CANCEL_REASONS,
  HANDOVER_REFUSAL_REASONS,
  HEARD_BY,
  OUTSIDE_KINDS,
  OVER_CAPACITY_REASONS,
  RECORDED_AS,
} from './case-codes.js';

const note = optional(sealed('person', 'operational'));

/**
 * The custodian offers to hand her over: either to an organisation (`toOrg`), or to an outside party (`outsideKind`, `outsideParty`).
 * `claimantRef` (since version 2): whose home it is, as the claim and the look at that home name the claimant.
 */
export const handoverOffered = defineVersionedEvent(
  'HandoverOffered',
  2,
  {
    handoverId: id(),
    fromOrg: id(),
    toOrg: optional(id()),
    outsideKind: optional(code(OUTSIDE_KINDS)),
    outsideParty: optional(sealed('stream', 'contact')),
    claimantRef: optional(id()),
    basis: basisFields,
    plannedAt: instant(),
    offeredBy: id(),
    offeredAt: instant(),
    overCapacityReason: optional(code(OVER_CAPACITY_REASONS)),
    needs: optional(sealed('person', 'medical')),
    belongings: list(record({ code: code(BELONGINGS), count: count(), description: optional(sealed('person', 'operational')) })),
  },
  { 1: (data) => data },
);

/** Another offer took the place of this one before it was dispatched. `by` is the id of the handover that did. */
export const handoverSuperseded = defineEvent('HandoverSuperseded', { handoverId: id(), by: id() });

/** The receiver will take her in. `heard` is present when the giver's member recorded what she heard, under her own name. */
export const handoverAccepted = defineEvent('HandoverAccepted', { handoverId: id(), by: id(), heard: optional(code(HEARD_BY)) });

/** She is on her way. The escort belongs to the giver's side until the receipt. */
export const handoverDispatched = defineEvent('HandoverDispatched', {
  handoverId: id(),
  escortRef: id(),
  womanOfficer: flag(),
  vehicle: optional(sealed('stream', 'operational')),
  expectedAt: instant(),
  dispatchedBy: id(),
  dispatchedAt: instant(),
});

/**
 * The named receiver records that she is there although the handover had been closed: it is in flight again, as it stood then, and the
 * receipt follows. Custody has not moved; the giver confirms or reports her return.
 */
export const handoverReopened = defineEvent('HandoverReopened', {
  handoverId: id(),
  fromOrg: id(),
  toOrg: id(),
  plannedAt: instant(),
  closedAs: code(CLOSED_BEFORE_RECEIPT),
});

/**
 * She has arrived and was taken in, as `recordedAs` states it. Custody stays with the giver until the giver's side confirms;
 * `awaitingConfirmationSince` is when the receipt was recorded; `giverSuperior` (since version 2) may confirm an hour later. `differences`: belongings that were announced and not found, or the reverse.
 */
export const handoverReceived = defineVersionedEvent(
  'HandoverReceived',
  2,
  {
    handoverId: id(),
    receivedAt: instant(),
    precision: code(OCCURRED_PRECISIONS),
    receiverRef: id(),
    recordedAs: code(RECORDED_AS),
    identityChecked: optional(flag()),
    paperReceiptRef: optional(id()),
    singleSigned: flag(),
    conflicting: optional(flag()),
    condition: optional(sealed('person', 'medical')),
    differences: list(
      record({ code: code(BELONGINGS), expected: count(), found: count(), note: optional(sealed('person', 'operational')) }),
    ),
    awaitingConfirmationSince: instant(),
    giverSuperior: optional(id()),
  },
  { 1: (data) => data },
);

/** The giver's own member confirmed the receipt; marked if it was she who had recorded it, on the paper of an outside party. */
export const handoverConfirmed = defineEvent('HandoverConfirmed', { handoverId: id(), by: id() });

/**
 * The giver stayed silent; its superior (after 1 h) or the ordering authority (after 12 h) confirmed the receipt for it; where there
 * is neither, another authority of the case, or else a second member of the receiver, or for an outside party another organisation of
 * the case.
 */
export const handoverConfirmedForGiver = defineEvent('HandoverConfirmedForGiver', {
  handoverId: id(),
  by: id(),
  byOrg: id(),
  ground: code(CONFIRMATION_GROUNDS),
});

/** The receiver will not take her in. `atTheDoor` = she was already on her way: she stays with the giver and must be reported returned. */
export const handoverRefused = defineEvent('HandoverRefused', {
  handoverId: id(),
  by: id(),
  heard: optional(code(HEARD_BY)),
  atTheDoor: flag(),
  reasonCode: code(HANDOVER_REFUSAL_REASONS),
  note,
});

/** The handover will not take place. Custody stays where it is. */
export const handoverCancelled = defineEvent('HandoverCancelled', {
  handoverId: id(),
  by: id(),
  reasonCode: code(HANDOVER_CANCEL_REASONS),
  note,
});

/** A party contests what the receipt says. It does not stop the confirmation. */
export const handoverDisputed = defineEvent('HandoverDisputed', {
  handoverId: id(),
  disputeId: id(),
  matterCode: code(DISPUTE_MATTERS),
  by: id(),
  byOrg: id(),
  note,
});

export const handoverDisputeResolved = defineEvent('HandoverDisputeResolved', {
  handoverId: id(),
  disputeId: id(),
  outcomeCode: code(DISPUTE_OUTCOMES),
  by: id(),
  byOrg: id(),
  note,
});

/** She is back with the giver; the handover is closed and custody never moved. */
export const personReturned = defineEvent('PersonReturned', {
  handoverId: id(),
  returnedAt: instant(),
  by: id(),
  condition: optional(sealed('person', 'medical')),
  note,
});

export const HANDOVER_EVENTS = [
  handoverOffered,
  handoverSuperseded,
  handoverAccepted,
  handoverDispatched,
  handoverReopened,
  handoverReceived,
  handoverConfirmed,
  handoverConfirmedForGiver,
  handoverRefused,
  handoverCancelled,
  handoverDisputed,
  handoverDisputeResolved,
  personReturned,
] as const;
export type HandoverEvent = EventOf<(typeof HANDOVER_EVENTS)[number]>;
