import type { CaseCommand } from '../src/domain/case.commands.js';
import type { CaseState, OpenedCase } from '../src/domain/case.state.js';
import type { RedFlag } from '../src/domain/reunification-codes.js';
import * as she from './case-story.js';
import * as home from './homeward-story.js';
import * as keeping from './keeping-story.js';

/** One attempt on the way home. `onward` does what is missing next; the others interfere. */
export const HOMEWARD_MOVES = [
  'claim',
  'assign',
  'report',
  'decline',
  'wishes',
  'refuse',
  'restore',
  'place',
  'end-order',
  'offer',
  'dispatch',
  'receive',
  'confirm',
  'cancel',
  'complete',
  'release',
  'other-end',
  'leave',
  'determine',
  'age',
  'consent',
  'withdraw',
  'schedule',
  'follow-up',
  'missed',
  'alert',
  'correct',
  'close',
  'reopen',
  'open',
  'journey',
] as const;
export type HomewardMove = (typeof HOMEWARD_MOVES)[number];
export type HomewardStep = Readonly<{
  move: 'onward' | HomewardMove;
  /** Minutes that pass before. */
  advance: number;
  /** How long ago it is said to have happened, in minutes. */
  late: number;
  picks: readonly [number, number, number];
}>;

const FLAGS: readonly RedFlag[] = ['threats', 'violence-at-home', 'claimed-custody-early'];
const OUTSIDE = ['parents', 'parents', 'relative', 'guardian', 'fit-person', 'facility', 'other'] as const;
const WITH = ['parents', 'parents', 'relative', 'guardian', 'self', 'fit-person'] as const;

/** Turns steps into commands. Ids begin at 500, apart from those of other stories. */
export class HomewardMoves {
  minute = 0;
  #next = 500;

  commandOf({ move, advance, late, picks }: HomewardStep, state: CaseState): CaseCommand {
    this.minute += advance;
    if (state.status === 'none') {
      const apparentAgeBand = (['child', 'child', 'adult', 'doubtful'] as const)[picks[0] % 4]!;
      return she.openCase(this.minute, { actor: she.asha, apparentAgeBand });
    }
    return this.#moved(move === 'onward' ? this.#onward(state, picks) : move, state, picks, late);
  }

  #onward(state: OpenedCase, [first]: HomewardStep['picks']): HomewardMove {
    const { custody, reunification, followUp, record, orders, consents } = state;
    if (record.closed) return first % 3 === 0 ? 'reopen' : 'alert';
    if (custody.status !== 'held') {
      if (custody.status === 'ended' && first % 4 === 0) return 'close';
      if (followUp.reunification && !followUp.schedule) return 'schedule';
      if (followUp.schedule && first % 3 !== 0) return first % 2 === 0 ? 'follow-up' : 'missed';
      const placed = Object.values(orders.byId).some(({ kind }) => kind === 'placement');
      const staysByConsent = Object.values(consents).some(({ purpose }) => purpose === 'accommodation');
      if (placed || (staysByConsent && state.age.treatedAs === 'adult')) return first % 7 === 0 ? 'place' : 'open';
      return state.age.treatedAs === 'adult' && first % 4 !== 0 ? 'consent' : 'place';
    }
    if (custody.custodian.kind === 'outside-party') return 'complete';
    if (custody.handover) return this.#handedOn(custody.handover.stage);
    const looks = reunification.verifications;
    const latest = looks.find(({ outcome }) => outcome === undefined) ?? looks.at(-1);
    if (!latest) return first % 5 === 0 ? 'decline' : 'assign';
    if (latest.outcome === undefined) return 'report';
    const overruled = Object.values(reunification.overruling).some(({ home: against }) => against);
    if (latest.outcome !== 'suitable' && !overruled) return first % 3 === 0 ? 'assign' : 'restore';
    if (reunification.wish === undefined) return first % 4 === 0 ? 'offer' : 'wishes';
    return Object.values(orders.byId).some(({ kind }) => kind === 'restoration') && !reunification.refused ? 'offer' : 'restore';
  }

  #handedOn(stage: string): HomewardMove {
    return stage === 'received' ? 'confirm' : stage === 'dispatched' ? 'receive' : 'dispatch';
  }

  #moved(move: HomewardMove, state: OpenedCase, [first, second, third]: HomewardStep['picks'], late: number): CaseCommand {
    const { minute } = this;
    const id = (kind: string) => she.uuid(kind, ++this.#next);
    const { custody, reunification, followUp, record } = state;
    const held = custody.status === 'held' ? custody : undefined;
    const inFlight = held?.handover;
    const handoverId = inFlight?.handoverId ?? she.uuid('a', this.#next);
    const when = she.occurred(minute - late, late > 0 ? 'told-later' : undefined);
    const flags = third % 5 === 0 ? [FLAGS[second % FLAGS.length]!] : [];
    const orderIds = Object.keys(state.orders.byId);
    const orderId = orderIds[first % Math.max(orderIds.length, 1)] ?? she.orderId(1);
    const claimantRef = third % 6 === 0 ? home.OTHER_CLAIMANT : home.CLAIMANT;
    switch (move) {
      case 'claim':
        return home.receiveClaim(minute, { claimId: id('ac'), claimantRef, received: when, redFlagCodes: flags });
      case 'assign':
        return home.assignVerification(minute, {
          verificationId: id('ab'),
          claimantRef: second % 11 === 0 ? undefined : claimantRef,
        });
      case 'report': {
        const looks = reunification.verifications;
        const outcome = (['suitable', 'suitable', 'suitable', 'unsuitable', 'inconclusive'] as const)[first % 5]!;
        const clears = second % 3 !== 0 && (outcome === 'suitable' || second % 7 === 0);
        return home.reportVerification(minute, {
          verificationId: (looks.find((look) => look.outcome === undefined) ?? looks.at(-1))?.verificationId ?? id('ab'),
          outcome,
          redFlagCodes: flags,
          clearedFlagCodes: clears ? reunification.openRedFlags : [],
          visited: when,
        });
      }
      case 'decline':
        return home.declineVerification(minute);
      case 'wishes':
        return home.recordWishes(minute, {
          wish: first % 2 === 0 ? 'return-to-parents' : 'does-not-want-to-return',
          heard: when,
        });
      case 'refuse':
        return home.refuseRestoration(minute, { refused: when });
      case 'restore':
        return home.restoration(minute, {
          ...(third % 4 === 1 && { actor: she.asha }),
          orderId: id('b'),
          kind: (['restoration', 'restoration', 'restoration', 'placement', 'release'] as const)[first % 5]!,
          ...(late > 0 && { made: when }),
          until: second % 6 === 0 ? she.at(minute + 40) : undefined,
          ...(third % 3 !== 0 &&
            first % 5 < 3 && {
              overrules: {
                homeVerification: second % 2 === 0,
                redFlagCodes: reunification.openRedFlags,
                reasonCode: 'risk-addressed',
              },
            }),
        });
      case 'place':
        return she.makeOrder(minute, {
          ...(third % 2 === 1 && { actor: she.asha }),
          orderId: id('b'),
          kind: 'placement',
          custodianOrg: she.SHELTER,
        });
      case 'end-order':
        return she.endOrder(minute, { orderId, ended: when });
      case 'offer': {
        const restorations = Object.values(state.orders.byId).filter(({ kind }) => kind === 'restoration');
        const restoration =
          (first % 2 === 0 ? restorations.at(-1) : restorations[first % restorations.length])?.orderId ?? orderId;
        const consentId = Object.keys(state.consents)[0];
        const byConsent = consentId !== undefined && state.age.treatedAs === 'adult' && third % 2 === 0;
        return home.offerHome(minute, {
          handoverId: id('a'),
          to: { kind: 'outside-party', outsideKind: OUTSIDE[second % OUTSIDE.length]! },
          claimantRef: second % 13 === 0 ? undefined : claimantRef,
          basis: byConsent ? { kind: 'consent', consentId } : { kind: 'order', orderId: third % 7 === 0 ? orderId : restoration },
          plannedAt: she.at(minute + 5),
        });
      }
      case 'dispatch':
        return she.dispatch(minute, {
          actor: she.asha,
          handoverId,
          escortRef: she.vikram.userRef,
          expectedAt: she.at(minute + 10),
          facility: undefined,
        });
      case 'receive':
        return home.arriveHome(minute, { actor: she.meera, handoverId, received: when, identityChecked: third % 4 !== 0 });
      case 'confirm':
        return she.confirm(minute, { actor: she.asha, handoverId });
      case 'cancel':
        return she.cancel(minute, { actor: she.asha, handoverId });
      case 'complete': {
        const atHome = held?.custodian.kind === 'outside-party' ? held.custodian.handoverId : undefined;
        const received = atHome === undefined ? undefined : state.handovers.closed[atHome]?.outsideKind;
        const fits = WITH.find((each) => each === received);
        return home.completeReunification(minute, {
          reunificationId: id('ae'),
          handoverId: second % 8 === 0 ? undefined : atHome,
          with: first % 6 === 0 ? WITH[third % WITH.length]! : (fits ?? 'self'),
          claimantIdChecked: third % 6 !== 0,
          completed: when,
        });
      }
      case 'release':
        return she.endCustody(minute, { actor: she.asha, ended: when, orderId: second % 2 === 0 ? orderId : undefined });
      case 'other-end':
        return she.endCustody(minute, { actor: she.asha, reasonCode: 'other', ended: when });
      case 'leave':
        return she.leave(minute, { actor: she.asha });
      case 'determine':
        return she.determineAge(minute, {
          band: first % 3 === 0 ? 'adult' : 'child',
          ...(second % 3 === 0 && { made: when }),
        });
      case 'age':
        return she.recordAgeBand(minute, { actor: she.asha, band: (['adult', 'child', 'doubtful'] as const)[first % 3]! });
      case 'consent':
        return she.giveConsent(minute, {
          actor: she.asha,
          consentId: id('c'),
          purpose: first % 2 === 0 ? 'follow-up' : 'accommodation',
          expires: second % 3 === 0 ? she.at(minute + 60) : undefined,
        });
      case 'withdraw': {
        const consents = Object.keys(state.consents);
        return she.withdrawConsent(minute, { consentId: consents[first % Math.max(consents.length, 1)] ?? she.consentId(1) });
      }
      case 'schedule':
        return keeping.scheduleFollowUp(minute, {
          reunificationId: followUp.reunification?.reunificationId ?? home.reunificationId(1),
          dueDates: [she.at(minute + 30), she.at(minute + 90)],
        });
      case 'follow-up':
        return keeping.recordFollowUp(minute, {
          dueAt: second % 4 === 0 ? undefined : followUp.schedule?.dueDates[first % 2],
          outcome: (['safe', 'safe', 'concern', 'lost-contact', 're-trafficked'] as const)[third % 5]!,
          alertId: id('af'),
          contacted: when,
        });
      case 'missed':
        return keeping.reportFollowUpMissed(minute, { dueAt: followUp.schedule?.dueDates[first % 2] ?? she.at(0) });
      case 'alert':
        return keeping.raiseAlert(minute, { alertId: id('af') });
      case 'correct': {
        const all = Object.entries(record.entries);
        const dated = all.filter(([, { type }]) => type === 'OrderMade' || type === 'ConsentGiven');
        const entries = third % 5 === 0 || dated.length === 0 ? all : dated;
        const [correctsEventId, entry] = entries[first % Math.max(entries.length, 1)] ?? [keeping.eventId(0), undefined];
        const instant = she.at(minute - 1 - (second % 30));
        const ahead = she.at(minute + 1 + second);
        const patch =
          entry?.type === 'OrderMade'
            ? { [second % 2 === 0 ? 'from' : 'until']: third % 3 === 0 ? ahead : instant }
            : entry?.type === 'WishesRecorded'
              ? { heardAt: instant }
              : entry?.type === 'ConsentGiven'
                ? second % 2 === 0
                  ? { givenAt: instant }
                  : { expires: ahead }
                : { visitedAt: instant };
        return keeping.correctRecord(minute, { actor: third % 2 === 0 ? she.asha : she.clerk, correctsEventId, patch });
      }
      case 'close':
        return keeping.closeCase(minute);
      case 'reopen':
        return keeping.reopenCase(minute);
      case 'open': {
        const placements = Object.values(state.orders.byId).filter(({ kind }) => kind === 'placement');
        const placed = placements[second % Math.max(placements.length, 1)]?.orderId;
        const consentId = Object.values(state.consents).find(({ purpose }) => purpose === 'accommodation')?.consentId;
        const basis =
          placed !== undefined && (consentId === undefined || first % 2 === 0)
            ? ({ kind: 'order', orderId: placed } as const)
            : ({ kind: 'consent', consentId: consentId ?? she.consentId(1) } as const);
        return she.openCustody(minute, { actor: she.asha, custodian: she.SHELTER, basis, since: when, facility: she.shelter });
      }
      case 'journey':
        return home.startJourney(minute, { journeyId: id('ad'), started: when });
    }
  }
}
