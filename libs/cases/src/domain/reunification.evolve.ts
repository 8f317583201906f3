import type { Folded } from '@setu/kernel';
import type { CustodyEvent } from './custody.events.js';
import { later } from './instants.js';
import type { OrdersEvent } from './orders.events.js';
import type { RedFlag } from './reunification-codes.js';
import type { ReunificationEvent } from './reunification.events.js';
import type { ReunificationState } from './reunification.state.js';

const flagged = (open: readonly RedFlag[], more: readonly RedFlag[]): readonly RedFlag[] => [...new Set([...open, ...more])];

const raisedOn = (
  { raised }: ReunificationState,
  flags: readonly RedFlag[],
  claimantRef: string | undefined,
): ReunificationState['raised'] => [...raised, ...flags.map((flag) => ({ flag, claimantRef }))];

type Overruling = ReunificationState['overruling'];

/** What is found anew was not before the authority when it overruled what was known then. */
const foundAnew = (overruling: Overruling, found: readonly RedFlag[], homeFails: boolean): Overruling =>
  Object.fromEntries(
    Object.entries(overruling).map(([orderId, { home, redFlags }]) => [
      orderId,
      { home: home && !homeFails, redFlags: redFlags.filter((flag) => !found.includes(flag)) },
    ]),
  );

const anew = (state: ReunificationState, heldSince: string): ReunificationState => ({
  ...state,
  heldSince,
  verifications: [],
  declined: false,
  wish: undefined,
  journey: undefined,
});

/** What an event of its own slice changes in what is known of a way home. */
export const evolveReunification = (state: ReunificationState, event: ReunificationEvent): ReunificationState => {
  switch (event.type) {
    case 'FamilyTraced':
      return state;
    case 'ClaimReceived': {
      const { claimId, claimantRef, redFlagCodes } = event.data;
      return {
        ...state,
        claimIds: [...state.claimIds, claimId],
        claimants: [...state.claimants, claimantRef],
        openRedFlags: flagged(state.openRedFlags, redFlagCodes),
        raised: raisedOn(state, redFlagCodes, claimantRef),
        overruling: foundAnew(state.overruling, redFlagCodes, false),
      };
    }
    case 'HomeVerificationAssigned': {
      const { verificationId, toOrg, claimantRef } = event.data;
      return { ...state, verifications: [...state.verifications, { verificationId, toOrg, claimantRef }] };
    }
    case 'HomeVerificationReported': {
      const { verificationId, outcome, redFlagCodes, clearedFlagCodes } = event.data;
      const look = state.verifications.find((each) => each.verificationId === verificationId);
      const others = state.verifications.filter((each) => each !== look);
      return {
        ...state,
        verifications: look ? [...others, { ...look, outcome }] : others,
        raised: raisedOn(state, redFlagCodes, look?.claimantRef),
        openRedFlags: flagged(
          state.openRedFlags.filter((flag) => !clearedFlagCodes.includes(flag)),
          redFlagCodes,
        ),
        overruling: foundAnew(state.overruling, redFlagCodes, outcome !== 'suitable'),
      };
    }
    case 'HomeVerificationDeclined':
      return { ...state, declined: true };
    case 'WishesRecorded':
      return { ...state, wish: event.data.wish };
    case 'RestorationRefused': {
      const refusedAt = later(event.data.refusedAt, state.refusedAt ?? event.data.refusedAt);
      return { ...state, refusedAt, refused: state.orderedAt === undefined || state.orderedAt <= refusedAt };
    }
    case 'JourneyStarted': {
      const { journeyId } = event.data;
      return { ...state, journey: { journeyId, legs: [] }, journeyIds: [...state.journeyIds, journeyId] };
    }
    case 'JourneyLegArrived': {
      const { journey } = state;
      return journey ? { ...state, journey: { ...journey, legs: [...journey.legs, event.data.leg] } } : state;
    }
    case 'JourneyCompleted':
      return { ...state, journey: undefined };
    case 'ReunificationCompleted': {
      const { reunificationId, with: home } = event.data;
      return { ...state, refused: false, refusedAt: undefined, completed: [...state.completed, { reunificationId, with: home }] };
    }
  }
};

/** When the authority made the order: as stated; from a paper that does not say, when it begins to hold. */
const madeAt = ({ data, occurredAt }: Folded<Extract<OrdersEvent, { type: 'OrderMade' }>>): string =>
  occurredAt === undefined || occurredAt.precision === 'unknown' ? data.from : occurredAt.at;

/** What events of other slices mean for it: a new custody starts it anew, a restoration ordered after a refusal lifts the refusal. */
export const evolveReunificationBesides = (
  state: ReunificationState,
  event: Folded<CustodyEvent | OrdersEvent>,
): ReunificationState => {
  if (event.type === 'CustodyOpened') return anew(state, event.data.since);
  if (event.type !== 'OrderMade' || event.data.kind !== 'restoration') return state;
  const { orderId, overrules } = event.data;
  const overruling = overrules && { [orderId]: { home: overrules.homeVerification, redFlags: overrules.redFlagCodes } };
  const orderedAt = later(madeAt(event), state.orderedAt ?? madeAt(event));
  const refused = state.refusedAt !== undefined && orderedAt < state.refusedAt;
  return { ...state, refused, orderedAt, overruling: { ...state.overruling, ...overruling } };
};
