import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import type { CaseActor } from './case-actor.js';
import { requireHeld } from './authority-rules.js';
import type { ClosedBeforeReceipt, RecordedAs } from './case-codes.js';
import { groundFaults } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import type { HeldCustody } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import { foundBy } from './found-by.js';
import {
  arrival,
  isNamedReceiver,
  orderingAuthority,
  requireInFlight,
  requireOtherHandThanGivers,
  stillReceivable,
} from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import { giversSigners, type Handover } from './handover.state.js';
import { homewardFaultsOf } from './homeward-rules.js';
import { certainlyBefore } from './instants.js';
import { capacityFault, placementFault } from './placement.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Receipt = Extract<HandoverCommand, { type: 'ReceiveHandover' }>['data'];

/**
 * Rule 2. Only the named receiver's member. For an outside party the escort, or a third person: another member of the giver, or
 * of the authority that ordered it.
 */
const recordsAs = (state: OpenedCase, handover: Handover, actor: CaseActor): RecordedAs => {
  if (handover.to.kind === 'organisation') {
    if (!isNamedReceiver(handover, actor.orgRef))
      throw refusal('handover.not-addressed-to-you', { receiver: handover.to.orgRef });
    return 'receiver';
  }
  if ('dispatch' in handover && handover.dispatch?.escortRef === actor.userRef) return 'escort';
  if (actor.orgRef !== handover.fromOrg && actor.orgRef !== orderingAuthority(state, handover))
    throw refusal('handover.not-addressed-to-you', { receiver: handover.handoverId });
  return 'third-person';
};

const contradictions = ({ offeredAt, ...handover }: Handover, held: HeldCustody, { received: { occurredAt } }: Receipt) => [
  certainlyBefore(occurredAt, offeredAt) && ('rule-1.received-before-offered' as const),
  'dispatch' in handover &&
    handover.dispatch !== undefined &&
    certainlyBefore(occurredAt, handover.dispatch.at) &&
    ('rule-1.received-before-dispatched' as const),
  certainlyBefore(occurredAt, held.since) && ('rule-1.received-before-giver-held' as const),
];

const AFTER = {
  refused: 'rule-2.received-after-refusal',
  cancelled: 'rule-2.received-after-cancellation',
  superseded: 'rule-2.received-after-supersession',
} as const;

/** Rule 1: two receivers do not have her at once. What else was in flight ends here; what was closed is in flight again. */
const reopening = (
  { handoverId, fromOrg, to, plannedAt }: Handover,
  { handover: other }: HeldCustody,
  actor: CaseActor,
  closedAs: ClosedBeforeReceipt,
): readonly Decided<HandoverEvent>[] => {
  if (to.kind !== 'organisation') return [];
  if (other?.stage === 'received')
    throw refusal('handover.already-received', { handoverId: other.handoverId, receivedAt: other.receipt.at });
  const data = { by: actor.userRef, reasonCode: 'received-elsewhere' } as const;
  return [
    ...(other ? [{ type: 'HandoverCancelled' as const, data: { handoverId: other.handoverId, ...data } }] : []),
    { type: 'HandoverReopened', data: { handoverId, fromOrg, toOrg: to.orgRef, plannedAt, closedAs } },
  ];
};

/** The handover that is received: in flight, or closed before and true all the same. */
const receivedOne = (state: OpenedCase, handoverId: string) => {
  const closed = stillReceivable(state, handoverId);
  const record = state.handovers.closed[handoverId];
  return closed && record
    ? { held: requireHeld(state), handover: record.handover, closedAs: closed.closedAs }
    : { ...requireInFlight(state, handoverId), closedAs: undefined };
};

const broken = (state: OpenedCase, held: HeldCustody, handover: Handover, receipt: Receipt, as: RecordedAs) => {
  const toOrganisation = handover.to.kind === 'organisation';
  const { facility } = receipt;
  return deviationsOf([
    ...contradictions(handover, held, receipt),
    toOrganisation && !handover.acceptance && 'rule-2.not-accepted',
    (handover.stage === 'offered' || handover.stage === 'accepted') && 'rule-2.not-dispatched',
    handover.stage === 'refused-at-the-door' && 'rule-2.received-after-refusal',
    !toOrganisation && !receipt.identityChecked && 'rule-2.identity-not-checked',
    as === 'escort' && giversSigners(handover).includes(receipt.actor.userRef) && 'rule-2.both-halves-by-one-person',
    as === 'third-person' && receipt.paperReceiptRef === undefined && 'rule-2.no-paper-receipt',
    ...groundFaults(state, handover.basis, arrival(handover, held, receipt.received.occurredAt, receipt.now), held.heldSince),
    ...homewardFaultsOf(state, handover, arrival(handover, held, receipt.received.occurredAt, receipt.now).from),
    toOrganisation && placementFault(facility, { gender: state.opening.gender, treatedAs: state.age.treatedAs }),
    toOrganisation && facility && capacityFault(facility, handover.overCapacityReason),
  ]);
};

const expectedOf = ({ belongings }: Handover, code: string): number =>
  belongings.reduce((sum, belonging) => (belonging.code === code ? sum + belonging.count : sum), 0);

/**
 * A report: refused only where it contradicts the record, otherwise kept with what it deviates from. Whoever signed for the giver leaves the
 * receipt to another, unless she herself was there as the escort: then there may be nobody else who saw it.
 */
export const decideReceiveHandover = (receipt: Receipt, state: OpenedCase): readonly Decided<HandoverEvent | CustodyEvent>[] => {
  const { now, actor, handoverId, received, identityChecked, paperReceiptRef, condition } = receipt;
  const { held, handover, closedAs } = receivedOne(state, handoverId);
  const recordedAs = recordsAs(state, handover, actor);
  if (handover.stage === 'received') throw refusal('handover.already-received', { handoverId, receivedAt: handover.receipt.at });
  if (recordedAs !== 'escort') requireOtherHandThanGivers(handover, actor);
  requireHonestTime(received, now, held.since);
  const deviations = deviationsOf([...broken(state, held, handover, receipt, recordedAs), closedAs && AFTER[closedAs]]);
  const conflicting = contradictions(handover, held, receipt).some(Boolean);
  const differences = receipt.differences.map((line) => onlyPresent({ ...line, expected: expectedOf(handover, line.code) }));
  return [
    ...(closedAs ? reopening(handover, held, actor, closedAs) : []),
    ...foundBy(state, held, actor, received),
    {
      type: 'HandoverReceived',
      data: onlyPresent({
        handoverId,
        receivedAt: received.occurredAt.at,
        precision: received.occurredAt.precision,
        receiverRef: actor.userRef,
        recordedAs,
        identityChecked,
        paperReceiptRef,
        singleSigned: recordedAs === 'escort',
        conflicting: conflicting || undefined,
        condition,
        differences,
        awaitingConfirmationSince: now,
        giverSuperior: receipt.giverSuperior,
      }),
      ...reported(received),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
