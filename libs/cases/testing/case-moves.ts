import type { Occurrence } from '@setu/kernel';
import type { CaseActor, SpokenFor } from '../src/domain/case-actor.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import type { CaseState, OpenedCase } from '../src/domain/case.state.js';
import type { CustodyBasis } from '../src/domain/custody-basis.js';
import { answersFor, type HeldCustody } from '../src/domain/custody.state.js';
import type { Handover } from '../src/domain/handover.state.js';
import type { FacilityFact } from '../src/domain/placement.js';
import * as she from './case-story.js';
import { REFERRAL_MOVES, ReferralMoves, type ReferralMove } from './referral-moves.js';

/** One attempt: what is tried, how much time passes before, how honest the stated time is, and how hostile the rest (0 = as it should be). */
export type Step = Readonly<{
  move: 'onward' | Interference | ReferralMove;
  advance: number;
  skew: number;
  hostile: number;
  /** How finely a time is stated: 0 to the minute, 1 the day, 2 unknown, else exactly. */
  coarse: number;
  picks: readonly [number, number, number, number];
}>;

/** `onward` takes whatever custody or handover there is one step further, so that whole stories happen; the others interfere. */
export const INTERFERENCES = [
  'consent',
  'order',
  'withdraw',
  'end-order',
  'extend',
  'produce',
  'age',
  'determine',
  'open',
  'review',
  'end',
  'leave',
  'missing',
  'found',
  'offer',
  'supersede',
  'accept',
  'phone',
  'dispatch',
  'receive',
  'late-receipt',
  'confirm',
  'confirm-above',
  'refuse',
  'cancel',
  'return',
  'dispute',
  'resolve',
  'death',
] as const;
type Interference = (typeof INTERFERENCES)[number];

const PEOPLE = [
  she.ravi,
  she.sunita,
  she.vikram,
  she.chief,
  she.asha,
  she.meera,
  she.lata,
  she.clerk,
  she.stranger,
  she.doctor,
  she.jointAtPolice,
  she.jointAtShelter,
] as const;
const RECEIVERS = [she.SHELTER, she.HOME, she.STATION, she.POLICE, she.SHELTER, she.HOME, she.HOSPITAL] as const;
const SIX_HOURS = 360;
const PRECISIONS = ['minute', 'day', 'unknown'] as const;

const isReferralMove = (move: Step['move']): move is ReferralMove => (REFERRAL_MOVES as readonly string[]).includes(move);

/** Turns steps into commands, with a memory of the ids that were used and of the time. */
export class CaseMoves {
  minute = 0;
  #handovers = 0;
  #ordersMade = 0;
  #consentsGiven = 0;
  #orders: OpenedCase['orders']['byId'] = {};
  #consents: OpenedCase['consents'] = {};
  #disputes = 0;
  #closed: OpenedCase['handovers']['closed'] = {};
  readonly #referrals = new ReferralMoves();

  commandOf(step: Step, state: CaseState): CaseCommand {
    this.minute += step.advance;
    if (state.status === 'none')
      return she.openCase(this.minute, {
        apparentAgeBand: (['adult', 'adult', 'adult', 'doubtful', 'child'] as const)[step.picks[0] % 5]!,
      });
    this.#orders = state.orders.byId;
    this.#consents = state.consents;
    this.#closed = state.handovers.closed;
    if (isReferralMove(step.move)) return this.#referrals.commandOf(step.move, this.minute, step, state);
    const held = state.custody.status === 'held' ? state.custody : undefined;
    return this.#moved(step.move === 'onward' ? this.#onward(step, held) : step.move, step, held);
  }

  #onward({ picks }: Step, held: HeldCustody | undefined): Interference {
    if (!held)
      return this.#ordersMade + this.#consentsGiven < 3 ? (['order', 'consent', 'open'] as const)[picks[0] % 3]! : 'open';
    if (held.missing && picks[1] % 4 === 0) return 'missing';
    if (!held.handover && this.#disputes > 0 && picks[1] % 3 === 0) return 'resolve';
    if (!held.handover)
      return this.#ordersMade + this.#consentsGiven < 3 ? (['order', 'consent'] as const)[picks[0] % 2]! : 'offer';
    switch (held.handover.stage) {
      case 'offered':
        if (picks[1] % 6 === 0) return 'supersede';
        return held.handover.to.kind === 'organisation' ? 'accept' : 'dispatch';
      case 'accepted':
        return 'dispatch';
      case 'dispatched':
        if (picks[2] % 8 === 0) return 'refuse';
        return held.handover.basis.kind === 'consent' && picks[1] % 4 === 0 ? 'age' : 'receive';
      case 'refused-at-the-door':
        return picks[1] % 3 === 0 ? 'receive' : 'return';
      case 'received':
        if (picks[1] % 5 === 0) return 'dispute';
        return picks[0] % 3 === 0 ? 'confirm-above' : 'confirm';
    }
  }

  #moved(move: Interference, step: Step, held: HeldCustody | undefined): CaseCommand {
    const { minute } = this;
    const [first, second, third] = step.picks;
    const handover = held?.handover;
    const giver = this.#of(held && answersFor(held.custodian), step);
    const receiver = this.#of(handover?.to.kind === 'organisation' ? handover.to.orgRef : undefined, step);
    const handoverId =
      step.hostile > 7
        ? she.handoverId(first % (this.#handovers + 1))
        : (handover?.handoverId ?? she.handoverId(this.#handovers));
    const orderId = she.orderId(first % (this.#ordersMade + 1));
    const when = this.#when(step);
    switch (move) {
      case 'order':
        return she.makeOrder(minute, {
          actor: step.hostile === 5 ? giver : she.clerk,
          orderId: she.orderId(++this.#ordersMade),
          kind: (['custody', 'custody', 'transfer', 'placement', 'release', 'restoration', 'escort'] as const)[first % 7]!,
          from: she.at(minute + (second % 10 === 0 ? 30 : 0)),
          until: third % 2 === 0 ? she.at(minute + 31 + (third % 200)) : undefined,
          custodianOrg: third % 4 === 0 ? RECEIVERS[second % RECEIVERS.length] : undefined,
        });
      case 'extend':
        return she.extendOrder(minute, { orderId, until: she.at(minute + 200 + second) });
      case 'end-order':
        return she.endOrder(minute, { orderId, ended: when });
      case 'produce':
        return she.produce(minute, { produced: when });
      case 'consent':
        return she.giveConsent(minute, {
          consentId: she.consentId(++this.#consentsGiven),
          recipients: first % 4 === 0 ? [she.HOME] : [she.SHELTER, she.HOME],
          purpose: second % 9 === 0 ? 'medical' : 'accommodation',
          givenBy: second % 11 === 0 ? 'guardian' : 'self',
          ...(second % 11 === 0 && { guardianRef: she.guardian }),
          expires: third % 4 === 0 ? she.at(minute + 20 + (third % 300)) : undefined,
        });
      case 'withdraw':
        return she.withdrawConsent(minute, { consentId: she.consentId(first % (this.#consentsGiven + 1)), withdrawn: when });
      case 'age':
        return she.recordAgeBand(minute, { band: (['adult', 'adult', 'adult', 'child', 'doubtful'] as const)[first % 5]! });
      case 'determine':
        return she.determineAge(minute, {
          band: first % 4 === 0 ? 'child' : 'adult',
          ...(third % 4 === 0 && { made: when }),
          ...(second % 3 === 0 && { actor: giver, orderId: second % 2 === 0 ? orderId : undefined }),
        });
      case 'open': {
        const custodian = ([she.POLICE, she.SHELTER, she.HOME, she.SHELTER, she.HOSPITAL] as const)[first % 5]!;
        const actor = this.#of(step.hostile > 8 ? undefined : custodian, step);
        return she.openCustody(minute, {
          actor,
          custodian,
          basis: this.#basis(step, held, custodian),
          since: when,
          facility: facilityOf(custodian, step),
          ...(second % 3 === 0 && { overCapacityReason: 'no-other-facility' }),
        });
      }
      case 'review': {
        const custodian = held ? answersFor(held.custodian) : she.POLICE;
        return she.reviewCustody(minute, {
          actor: giver,
          basis: this.#basis(step, held, custodian),
          facility: facilityOf(custodian, step),
        });
      }
      case 'end':
        return she.endCustody(minute, {
          actor: giver,
          reasonCode: third % 4 === 0 ? 'deceased' : (['released', 'released', 'other', 'other'] as const)[first % 4]!,
          ended: when,
          orderId: second % 2 === 0 && this.#ordersMade > 0 ? orderId : undefined,
        });
      case 'leave':
        return she.leave(minute, { actor: first % 3 === 0 ? receiver : giver, ...(second % 2 === 0 && { left: when }) });
      case 'missing':
        return she.reportMissing(minute, { actor: first % 3 === 0 ? receiver : giver, lastSeenAt: when.occurredAt.at });
      case 'found':
        return she.reportFound(minute, { actor: giver, found: when });
      case 'death':
        return third % 2 === 0
          ? she.reportDeath(minute, { actor: PEOPLE[second % PEOPLE.length]!, died: when })
          : she.reportFound(minute, { actor: giver, found: when });
      case 'offer':
      case 'supersede':
        return this.#offer(move === 'supersede' ? handoverId : undefined, step, held, giver);
      case 'accept':
        return she.accept(minute, { actor: receiver, handoverId });
      case 'phone':
        return she.accept(minute, {
          actor: giver,
          handoverId,
          spokenFor: heardFrom(handover, handoverId),
        });
      case 'dispatch': {
        const escort = PEOPLE[second % PEOPLE.length]!;
        const facility = handover?.to.kind === 'organisation' ? facilityOf(handover.to.orgRef, step) : undefined;
        return she.dispatch(minute, {
          actor: giver,
          handoverId,
          escortRef: escort.userRef,
          expectedAt: she.at(minute + (third % 60)),
          facility,
        });
      }
      case 'receive':
        return this.#receive(handoverId, step, held, receiver);
      case 'late-receipt': {
        const closed = Object.entries(this.#closed).filter(([, { how }]) => how !== 'completed' && how !== 'returned');
        const [id, to] = closed[second % Math.max(1, closed.length)] ?? [handoverId, undefined];
        return this.#receive(id, step, held, this.#of(to?.toOrg, step), to?.toOrg);
      }
      case 'confirm':
        return she.confirm(minute, { actor: giver, handoverId, giverSuperior: she.HEADQUARTERS });
      case 'confirm-above': {
        const alone = second % 3 === 0;
        const above = [she.chief, she.clerk, ...(alone ? [receiver] : [])];
        return she.confirm(minute, {
          actor: above[first % above.length]!,
          handoverId,
          ...(!alone && { giverSuperior: she.HEADQUARTERS }),
        });
      }
      case 'refuse':
        return she.refuse(minute, {
          actor: second % 3 === 0 ? giver : receiver,
          handoverId,
          ...(second % 3 === 0 && { spokenFor: heardFrom(handover, handoverId) }),
        });
      case 'cancel':
        return she.cancel(minute, { actor: giver, handoverId });
      case 'return':
        return she.returned(minute, { actor: giver, handoverId, returned: when });
      case 'dispute':
        return she.dispute(minute, {
          actor: first % 2 === 0 ? giver : receiver,
          handoverId,
          disputeId: she.disputeId(++this.#disputes),
        });
      case 'resolve':
        return she.resolve(minute, {
          actor: first % 2 === 0 ? giver : receiver,
          disputeId: she.disputeId(step.hostile > 7 ? second % (this.#disputes + 1) : this.#disputes),
          outcomeCode: (['withdrawn', 'agreed', 'conceded'] as const)[third % 3]!,
        });
    }
  }

  /** Somebody of that organisation, or anybody at all when the step is hostile. */
  #of(orgRef: string | undefined, { hostile, picks }: Step): CaseActor {
    const own = PEOPLE.filter((person) => person.orgRef === orgRef);
    const from = own.length === 0 || hostile === 9 ? PEOPLE : own;
    return from[picks[3] % from.length]!;
  }

  #when({ skew, hostile, coarse }: Step): Occurrence {
    const late = skew < -SIX_HOURS || (skew < 0 && hostile < 8);
    const { occurredAt, ...reason } = she.occurred(this.minute + skew, late ? 'paper-record' : undefined);
    return { occurredAt: { ...occurredAt, precision: PRECISIONS[coarse] ?? 'exact' }, ...reason };
  }

  /** Usually a ground that fits the holder, whether or not it is still in force; sometimes any at all. */
  #basis({ hostile, picks: [first, second, third] }: Step, held: HeldCustody | undefined, holder: string): CustodyBasis {
    const police = holder === she.POLICE || holder === she.STATION;
    const orders = Object.values(this.#orders).filter(
      ({ kind, custodianOrg }) => ['custody', 'transfer', 'placement'].includes(kind) && (custodianOrg ?? holder) === holder,
    );
    const consents = Object.values(this.#consents).filter(
      ({ purpose, givenBy, recipients }) => purpose === 'accommodation' && givenBy === 'self' && recipients.includes(holder),
    );
    const fitting: readonly CustodyBasis[] = [
      ...orders.map(({ orderId }) => ({ kind: 'order', orderId }) as const),
      ...(police ? [] : consents.map(({ consentId }) => ({ kind: 'consent', consentId }) as const)),
      ...(police && (!held || held.footing === 'statute') ? [{ kind: 'statute', power: 'ITPA-15' } as const] : []),
    ];
    if (hostile < 8 && fitting.length > 0) return fitting[third % fitting.length]!;
    if (held && first % 3 === 0) return held.basis;
    if (first % 3 === 1) return { kind: 'consent', consentId: she.consentId(second % (this.#consentsGiven + 1)) };
    return { kind: 'order', orderId: she.orderId(second % (this.#ordersMade + 1)) };
  }

  #offer(supersedes: string | undefined, step: Step, held: HeldCustody | undefined, actor: CaseActor): CaseCommand {
    const [first, second] = step.picks;
    const orgRef = RECEIVERS[first % RECEIVERS.length]!;
    const outside = second % 6 === 0;
    const to = outside
      ? ({ kind: 'outside-party', outsideKind: 'parents' } as const)
      : ({ kind: 'organisation', orgRef, facility: facilityOf(orgRef, step) } as const);
    const handoverId = she.handoverId(++this.#handovers);
    return she.offer(this.minute, {
      actor,
      handoverId,
      to,
      supersedes,
      basis: this.#basis(step, held, outside ? she.HOME : orgRef),
      plannedAt: she.at(this.minute + (second % 40)),
      ...(step.picks[2] % 3 === 0 && { overCapacityReason: 'siblings-kept-together' }),
    });
  }

  #receive(handoverId: string, step: Step, held: HeldCustody | undefined, receiver: CaseActor, late?: string): CaseCommand {
    const handover = held?.handover;
    const escort = handover && 'dispatch' in handover ? handover.dispatch?.escortRef : undefined;
    const outside = late === undefined && handover?.to.kind === 'outside-party';
    const ownMember = this.#of(handover?.fromOrg, step);
    const actor = outside ? (step.picks[0] % 2 === 0 && PEOPLE.find(({ userRef }) => userRef === escort)) || ownMember : receiver;
    const receiving = late ?? (handover?.to.kind === 'organisation' ? handover.to.orgRef : undefined);
    const facility = receiving === undefined ? undefined : facilityOf(receiving, step);
    return she.receive(this.minute, {
      actor,
      handoverId,
      received: this.#when(step),
      facility,
      identityChecked: step.hostile < 9 && step.picks[3] % 5 !== 0,
      ...(step.picks[0] % 2 === 0 && { giverSuperior: she.HEADQUARTERS }),
      ...(step.picks[1] % 2 === 0 && { paperReceiptRef: she.orderId(900) }),
      differences: step.picks[2] % 4 === 0 ? [{ code: 'bag', found: step.picks[1] % 3 }] : [],
    });
  }
}

const heardFrom = (handover: Handover | undefined, handoverId: string): SpokenFor => ({
  party: handover?.to.kind === 'organisation' ? handover.to.orgRef : handoverId,
  heard: 'phone',
});

/** What the directory says: mostly in order; sometimes suspended, full, licensed for adults alone, or not known at all. */
const facilityOf = (orgRef: string, { picks: [, , , fourth] }: Step): FacilityFact => {
  const suspended = fourth % 23 === 0;
  if (orgRef === she.POLICE || orgRef === she.STATION) return { ...she.policeUnit, suspended };
  return {
    ...she.shelter,
    registered: fourth % 41 !== 0,
    suspended,
    kind: orgRef === she.HOSPITAL ? 'hospital' : 'shelter',
    free: fourth % 13 === 0 ? 0 : 3,
    licences: fourth % 31 === 0 ? [{ genders: ['female'], ageBands: ['adult'] }] : she.shelter.licences,
  };
};
