import type { Folded } from '@setu/kernel';
import { basisFrom } from './custody-basis.js';
import type { HandoverEvent } from './handover.events.js';
import type { Dispatch, Handover } from './handover.state.js';

type Changing = Folded<Exclude<HandoverEvent, { type: 'HandoverOffered' }>>;

const offered = ({ toOrg, outsideKind, ...terms }: Extract<HandoverEvent, { type: 'HandoverOffered' }>['data']): Handover => ({
  stage: 'offered',
  handoverId: terms.handoverId,
  fromOrg: terms.fromOrg,
  to:
    toOrg === undefined
      ? { kind: 'outside-party', outsideKind: outsideKind ?? 'other' }
      : { kind: 'organisation', orgRef: toOrg },
  claimantRef: terms.claimantRef,
  basis: basisFrom(terms.basis),
  plannedAt: terms.plannedAt,
  offeredBy: terms.offeredBy,
  offeredAt: terms.offeredAt,
  overCapacityReason: terms.overCapacityReason,
  belongings: terms.belongings.map(({ code, count }) => ({ code, count })),
});

const dispatchOf = (handover: Handover): Dispatch | undefined => ('dispatch' in handover ? handover.dispatch : undefined);

const changed = (handover: Handover, event: Changing): Handover | undefined => {
  switch (event.type) {
    case 'HandoverAccepted':
      return { ...handover, stage: 'accepted', acceptance: { by: event.data.by, heard: event.data.heard } };
    case 'HandoverDispatched': {
      const { dispatchedBy: by, dispatchedAt: at, escortRef } = event.data;
      return { ...handover, stage: 'dispatched', dispatch: { by, at, escortRef } };
    }
    case 'HandoverReceived': {
      const {
        receiverRef: by,
        receivedAt: at,
        precision,
        recordedAs,
        conflicting = false,
        identityChecked = false,
        paperReceiptRef,
        awaitingConfirmationSince,
      } = event.data;
      const misplaced = (event.deviations ?? []).filter((deviation) => deviation.startsWith('rule-4.'));
      const onPaper = identityChecked && paperReceiptRef !== undefined;
      const receipt = {
        by,
        at,
        precision,
        recordedAs,
        conflicting,
        identityChecked,
        onPaper,
        misplaced,
        awaitingConfirmationSince,
      };
      return { ...handover, stage: 'received', dispatch: dispatchOf(handover), receipt };
    }
    case 'HandoverRefused': {
      const dispatch = dispatchOf(handover);
      return event.data.atTheDoor && dispatch ? { ...handover, stage: 'refused-at-the-door', dispatch } : undefined;
    }
    case 'HandoverSuperseded':
    case 'HandoverCancelled':
    case 'PersonReturned':
      return undefined;
    case 'HandoverReopened':
    case 'HandoverConfirmed':
    case 'HandoverConfirmedForGiver':
    case 'HandoverDisputed':
    case 'HandoverDisputeResolved':
      return handover;
  }
};

/** The handover in flight after an event; undefined when none is. */
export const evolveHandover = (handover: Handover | undefined, event: Folded<HandoverEvent>): Handover | undefined => {
  if (event.type === 'HandoverOffered') return offered(event.data);
  return handover?.handoverId === event.data.handoverId ? changed(handover, event) : handover;
};
