import { Sensitive } from '@setu/kernel';
import type { CaseCommand } from '../src/domain/case.commands.js';
import {
  asha,
  at,
  clerk,
  command,
  confirm,
  CWC,
  dispatch,
  HOME,
  lata,
  makeOrder,
  occurred,
  offer,
  openCase,
  openCustody,
  orderId,
  produce,
  receive,
  shelter,
  SHELTER,
  uuid,
  vikram,
} from './case-story.js';

export const verificationId = (number: number): string => uuid('ab', number);
const claimId = (number: number): string => uuid('ac', number);
export const journeyId = (number: number): string => uuid('ad', number);
export const reunificationId = (number: number): string => uuid('ae', number);

/** An invented mother who claims her, and an invented man who does too. */
export const CLAIMANT = uuid('f', 7);
export const OTHER_CLAIMANT = uuid('f', 8);

/** Commands of the way home; the organisation asked to look at a home is the other shelter. */
export const traceFamily = command('RecordFamilyTrace', asha, (minute) => ({
  traced: occurred(minute),
  relation: new Sensitive('an aunt (invented)'),
}));
export const receiveClaim = command('ReceiveClaim', asha, (minute) => ({
  claimId: claimId(1),
  claimantRef: CLAIMANT,
  relation: new Sensitive('says to be her mother (invented)'),
  received: occurred(minute),
  redFlagCodes: [],
  earlyWithinDays: 7,
}));
export const assignVerification = command('AssignHomeVerification', asha, () => ({
  verificationId: verificationId(1),
  toOrg: HOME,
  toOrgActive: true,
  claimantRef: CLAIMANT,
}));
export const reportVerification = command('ReportHomeVerification', lata, (minute) => ({
  verificationId: verificationId(1),
  outcome: 'suitable',
  redFlagCodes: [],
  clearedFlagCodes: [],
  visited: occurred(minute),
}));
export const declineVerification = command('DeclineHomeVerification', asha, (minute) => ({ declined: occurred(minute) }));
export const recordWishes = command('RecordWishes', asha, (minute) => ({
  wish: 'return-to-parents',
  interpreter: false,
  heard: occurred(minute),
}));
export const refuseRestoration = command('RefuseRestoration', clerk, (minute) => ({
  reasonCode: 'home-unsuitable',
  alternativePlanCode: 'group-home',
  refused: occurred(minute),
}));
export const startJourney = command('StartJourney', asha, (minute) => ({
  journeyId: journeyId(1),
  purpose: 'reunification',
  mode: 'rail',
  escortRef: vikram.userRef,
  womanOfficer: true,
  legs: 2,
  started: occurred(minute),
  expectedAt: at(minute + 600),
}));
export const arriveAtLeg = command('RecordLegArrival', asha, (minute) => ({
  journeyId: journeyId(1),
  leg: 1,
  mode: 'rail',
  arrived: occurred(minute),
}));
export const completeJourney = command('CompleteJourney', asha, (minute) => ({
  journeyId: journeyId(1),
  mode: 'road',
  completed: occurred(minute),
}));
export const completeReunification = command('CompleteReunification', asha, (minute) => ({
  reunificationId: reunificationId(1),
  handoverId: uuid('a', 9),
  with: 'parents',
  claimantIdChecked: true,
  completed: occurred(minute),
}));

export const restoration = (minute: number, but: Parameters<typeof makeOrder>[1] = {}): CaseCommand =>
  makeOrder(minute, { orderId: orderId(9), kind: 'restoration', statute: 'JJ-40', ...but });

/** The offer of the shelter to hand her to her parents under the order of restoration, and what follows. */
export const offerHome = (minute: number, but: Parameters<typeof offer>[1] = {}): CaseCommand =>
  offer(minute, {
    actor: asha,
    handoverId: uuid('a', 9),
    to: { kind: 'outside-party', outsideKind: 'parents' },
    claimantRef: CLAIMANT,
    basis: { kind: 'order', orderId: orderId(9) },
    ...but,
  });
export const sendHome = (minute: number): CaseCommand =>
  dispatch(minute, { actor: asha, handoverId: uuid('a', 9), escortRef: vikram.userRef, facility: undefined });
export const arriveHome = (minute: number, but: Parameters<typeof receive>[1] = {}): CaseCommand =>
  receive(minute, {
    actor: clerk,
    handoverId: uuid('a', 9),
    facility: undefined,
    identityChecked: true,
    paperReceiptRef: uuid('a', 8),
    ...but,
  });
export const confirmHome = (minute: number): CaseCommand => confirm(minute, { actor: asha, handoverId: uuid('a', 9) });

/** A child whom the committee placed in the shelter (by minute 4). */
export const childInShelter: readonly CaseCommand[] = [
  openCase(0, { apparentAgeBand: 'child' }),
  produce(1),
  makeOrder(2, { kind: 'placement', custodianOrg: SHELTER, authorityOrg: CWC }),
  openCustody(4, { actor: asha, custodian: SHELTER, basis: { kind: 'order', orderId: orderId(1) }, facility: shelter }),
];
/** What rule 10 asks for, all but the order (by minute 14). */
export const homeIsKnown: readonly CaseCommand[] = [assignVerification(10), reportVerification(12), recordWishes(14)];
export const mayGoHome: readonly CaseCommand[] = [...childInShelter, ...homeIsKnown, restoration(16)];
/** Her parents have received her and the shelter has confirmed (by minute 61). */
export const withHerParents: readonly CaseCommand[] = [
  ...mayGoHome,
  offerHome(20),
  sendHome(30),
  arriveHome(60),
  confirmHome(61),
];
