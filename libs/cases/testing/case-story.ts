import { expect } from '@jest/globals';
import { DomainError, Sensitive, type Occurrence, type OrganisationKind } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import type { CaseActor } from '../src/domain/case-actor.js';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import { caseDecider } from '../src/domain/case.decider.js';
import type { CaseState } from '../src/domain/case.state.js';
import type { FacilityFact } from '../src/domain/placement.js';
import { CASES_REFUSALS, type CasesRefusalCode } from '../src/refusals.js';

export const uuid = (kind: string, number: number): string =>
  `${kind.padEnd(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const handoverId = (number: number): string => uuid('a', number);
export const orderId = (number: number): string => uuid('b', number);
export const consentId = (number: number): string => uuid('c', number);
export const documentRef = (number: number): string => uuid('f', number);
export const disputeId = (number: number): string => uuid('d', number);
export const referralId = (number: number): string => uuid('7', number);
export const claimId = (number: number): string => uuid('8', number);
const recordId = (number: number): string => uuid('9', number);
/** Invented guardians and suspects. */
export const guardian = uuid('60', 1);
export const otherGuardian = uuid('60', 2);
export const suspect = uuid('60', 3);

/** Invented organisations. */
export const POLICE = uuid('10', 1);
export const STATION = uuid('10', 2);
export const HEADQUARTERS = uuid('10', 3);
export const SHELTER = uuid('20', 1);
export const HOME = uuid('20', 2);
export const HOSPITAL = uuid('30', 1);
export const CWC = uuid('40', 1);
const STRANGER = uuid('50', 1);
/** All of them. */
export const LEGAL = uuid('70', 1);
export const ORGANISATIONS = [POLICE, STATION, HEADQUARTERS, SHELTER, HOME, HOSPITAL, CWC, STRANGER, LEGAL] as const;

const member = (number: number, orgRef: string): CaseActor => ({ userRef: uuid('e', number), orgRef, role: 'case-worker' });
/** Invented people, two or more in each organisation; Joint works for the police and for the shelter. */
export const ravi = member(1, POLICE);
export const sunita = member(2, POLICE);
export const vikram = member(3, STATION);
export const chief = member(4, HEADQUARTERS);
export const asha = member(5, SHELTER);
export const meera = member(6, SHELTER);
export const lata = member(7, HOME);
export const clerk = member(8, CWC);
export const stranger = member(9, STRANGER);
export const doctor = member(10, HOSPITAL);
export const advocate = member(12, LEGAL);
export const jointAtPolice = member(11, POLICE);
export const jointAtShelter: CaseActor = { ...jointAtPolice, orgRef: SHELTER };

const START = Date.parse('2026-03-01T00:00:00.000Z');
/** The instant some minutes into the story. */
export const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
export const occurred = (minutes: number, lateReason?: Occurrence['lateReason']): Occurrence => ({
  occurredAt: { at: at(minutes), precision: 'exact', source: 'witnessed' },
  ...(lateReason !== undefined && { lateReason }),
});

export const policeUnit: FacilityFact = { registered: true, kind: 'police-unit', suspended: false, licences: [] };
export const shelter: FacilityFact = {
  registered: true,
  kind: 'shelter',
  suspended: false,
  licences: [{ genders: ['female'], ageBands: ['child', 'adult'] }],
  free: 4,
};

type Said = { [C in CaseCommand as C['type']]: Omit<C['data'], 'now' | 'actor'> };
type But<T extends keyof Said> = Partial<Said[T]> & { readonly actor?: CaseActor };

/** Commands with everything filled in that a test does not care about. `minute` is when they are decided. */
export const command =
  <T extends keyof Said>(type: T, actor: CaseActor, usual: (minute: number) => Said[T]) =>
  (minute: number, but: But<T> = {}): CaseCommand =>
    ({ type, data: { now: at(minute), actor, ...usual(minute), ...but } }) as CaseCommand;

export const openCase = command('OpenCase', ravi, () => ({
  origin: 'walk-in',
  subjectRef: uuid('f', 1),
  caseCode: 'C-7K3Q-X2MD',
  gender: 'female',
  apparentAgeBand: 'adult',
  sexualOffenceInformed: false,
  pocsoInformed: false,
}));
export const openCustody = command('OpenCustody', ravi, (minute) => ({
  custodian: POLICE,
  basis: { kind: 'statute', power: 'ITPA-15' },
  since: occurred(minute),
  facility: policeUnit,
}));
const kindOf = (orgRef: string): OrganisationKind =>
  orgRef === SHELTER || orgRef === HOME ? 'shelter' : orgRef === HOSPITAL ? 'hospital' : orgRef === CWC ? 'cwc' : 'police-unit';
const orderByCommittee = command('MakeOrder', clerk, (minute) => ({
  orderId: orderId(1),
  authority: 'cwc',
  authorityOrg: CWC,
  authorityFact: { registered: true, kind: 'cwc' },
  statute: 'JJ-37',
  kind: 'custody',
  from: at(minute),
}));
/** A custodian that it names is of its kind by the directory, if nothing else is said. */
export const makeOrder = (minute: number, but: Parameters<typeof orderByCommittee>[1] = {}): CaseCommand =>
  orderByCommittee(minute, { ...(but.custodianOrg !== undefined && { custodianKind: kindOf(but.custodianOrg) }), ...but });
export const giveConsent = command('GiveConsent', ravi, (minute) => ({
  consentId: consentId(1),
  purpose: 'accommodation',
  givenBy: 'self',
  language: 'hi',
  recipients: [SHELTER],
  given: occurred(minute),
}));
export const withdrawConsent = command('WithdrawConsent', asha, (minute) => ({
  consentId: consentId(1),
  withdrawn: occurred(minute),
}));
export const endOrder = command('EndOrder', clerk, (minute) => ({
  orderId: orderId(1),
  reasonCode: 'set-aside',
  ended: occurred(minute),
}));
export const extendOrder = command('ExtendOrder', clerk, (minute) => ({
  orderId: orderId(1),
  until: at(minute),
  made: occurred(minute),
}));
export const produce = command('RecordProduction', ravi, (minute) => ({
  before: 'magistrate',
  mode: 'in-person',
  produced: occurred(minute),
}));
export const recordAgeBand = command('RecordAgeBand', ravi, () => ({ band: 'adult', basis: 'apparent' }));
/** The committee, as who decides. */
export const committee = { authority: 'cwc', authorityOrg: CWC, authorityFact: { registered: true, kind: 'cwc' } } as const;
export const determineAge = command('DetermineAge', clerk, () => ({
  ...committee,
  band: 'adult',
}));
export const attachDocument = command('AttachDocument', ravi, () => ({
  kind: 'receipt',
  documentRef: documentRef(1),
  sha256: new Sensitive('0'.repeat(64)),
  size: 1_000,
  mediaType: 'jpeg',
}));
export const recordIdentity = command('RecordIdentity', ravi, () => ({}));
export const reviewCustody = command('ReviewCustody', ravi, () => ({
  basis: { kind: 'order', orderId: orderId(1) },
  facility: policeUnit,
}));
export const endCustody = command('EndCustody', ravi, (minute) => ({ reasonCode: 'released', ended: occurred(minute) }));
export const leave = command('LeaveByChoice', asha, () => ({}));
export const reportMissing = command('ReportMissing', ravi, (minute) => ({ lastSeenAt: at(minute) }));
export const reportFound = command('ReportFound', ravi, (minute) => ({ found: occurred(minute) }));

export const reportDeath = command('ReportDeath', ravi, (minute) => ({ died: occurred(minute) }));

export const offer = command('OfferHandover', ravi, (minute) => ({
  handoverId: handoverId(1),
  to: { kind: 'organisation', orgRef: SHELTER, facility: shelter },
  basis: { kind: 'order', orderId: orderId(1) },
  plannedAt: at(minute + 60),
  belongings: [
    { code: 'bag', count: 2 },
    { code: 'money', count: 1 },
  ],
}));
export const accept = command('AcceptHandover', asha, () => ({ handoverId: handoverId(1) }));
export const dispatch = command('DispatchHandover', ravi, (minute) => ({
  handoverId: handoverId(1),
  escortRef: vikram.userRef,
  escortEnrolled: true,
  womanOfficer: true,
  expectedAt: at(minute + 30),
  facility: shelter,
}));
export const receive = command('ReceiveHandover', asha, (minute) => ({
  handoverId: handoverId(1),
  received: occurred(minute),
  facility: shelter,
  differences: [],
}));
export const confirm = command('ConfirmHandover', ravi, () => ({ handoverId: handoverId(1) }));
export const refuse = command('RefuseHandover', asha, () => ({ handoverId: handoverId(1), reasonCode: 'no-place' }));
export const cancel = command('CancelHandover', ravi, () => ({ handoverId: handoverId(1), reasonCode: 'plan-changed' }));
export const returned = command('ReturnPerson', ravi, (minute) => ({ handoverId: handoverId(1), returned: occurred(minute) }));
export const dispute = command('DisputeHandover', asha, () => ({
  handoverId: handoverId(1),
  disputeId: disputeId(1),
  matterCode: 'belongings',
}));
export const resolve = command('ResolveDispute', asha, () => ({ disputeId: disputeId(1), outcomeCode: 'withdrawn' }));

const able = { registered: true, suspended: false } as const;
const byConsent = (number: number) => ({ kind: 'consent', consentId: consentId(number) }) as const;
export const sendReferral = command('SendReferral', ravi, () => ({
  referralId: referralId(1),
  toOrg: HOSPITAL,
  service: 'medical',
  urgency: 'urgent',
  basis: byConsent(1),
  facility: able,
}));
export const receiveReferral = command('ReceiveReferral', doctor, () => ({ referralId: referralId(1) }));
export const holdReferral = command('HoldReferral', doctor, (minute) => ({
  referralId: referralId(1),
  reasonCode: 'no-place-now',
  until: at(minute + 60),
}));
export const acceptReferral = command('AcceptReferral', doctor, () => ({ referralId: referralId(1) }));
export const declineReferral = command('DeclineReferral', doctor, () => ({
  referralId: referralId(1),
  declinedBy: 'provider',
  reasonCode: 'no-place',
}));
export const reroute = command('RerouteReferral', doctor, () => ({
  referralId: referralId(1),
  newReferralId: referralId(2),
  toOrg: LEGAL,
  urgency: 'urgent',
  basis: byConsent(1),
  facility: able,
}));
export const cancelReferral = command('CancelReferral', ravi, () => ({
  referralId: referralId(1),
  reasonCode: 'plan-changed',
}));
export const confirmReferralCancellation = command('ConfirmReferralCancellation', doctor, () => ({ referralId: referralId(1) }));
export const completeReferral = command('CompleteReferral', doctor, () => ({ referralId: referralId(1), outcome: 'served' }));
export const enterReferralInError = command('EnterReferralInError', ravi, () => ({
  referralId: referralId(1),
  reasonCode: 'wrong-person',
}));
export const refuseConsent = command('RefuseConsent', ravi, (minute) => ({
  refusalId: recordId(1),
  purpose: 'medical',
  refusedBy: 'self',
  language: 'hi',
  recipients: [HOSPITAL],
  refused: occurred(minute),
}));
export const recordAssent = command('RecordAssent', ravi, (minute) => ({
  consentId: consentId(1),
  view: 'agrees',
  language: 'hi',
  heard: occurred(minute),
}));
export const assessNeeds = command('AssessNeeds', ravi, (minute) => ({
  assessmentId: recordId(2),
  domains: [{ domain: 'physical-health', level: 'urgent' }],
  assessed: occurred(minute),
}));
export const adoptCarePlan = command('AdoptCarePlan', ravi, () => ({
  planId: recordId(3),
  herView: 'agrees',
  goals: new Sensitive('to finish school'),
}));
export const counsellingSession = command('RecordCounsellingSession', ravi, (minute) => ({
  sessionId: recordId(4),
  held: occurred(minute),
  minutes: 45,
  attended: true,
}));
export const assignLegalAid = command('AssignLegalAid', ravi, (minute) => ({
  assignmentId: recordId(5),
  lawyerRef: uuid('60', 9),
  assigned: occurred(minute),
}));
export const applyForCompensation = command('ApplyForCompensation', ravi, (minute) => ({
  claimId: claimId(1),
  scheme: 'BNSS-396',
  authority: 'dlsa',
  amount: 500_000,
  interim: false,
  applied: occurred(minute),
}));
export const awardCompensation = command('RecordCompensationAward', ravi, (minute) => ({
  claimId: claimId(1),
  amount: 300_000,
  interim: false,
  awarded: occurred(minute),
}));
export const refuseCompensation = command('RecordCompensationRefusal', ravi, (minute) => ({
  claimId: claimId(1),
  reasonCode: 'out-of-time',
  refused: occurred(minute),
}));
export const payCompensation = command('RecordCompensationPayment', ravi, (minute) => ({
  claimId: claimId(1),
  amount: 300_000,
  paid: occurred(minute),
}));
export const mediationRequestId = recordId(6);
export const requestMediation = command('RequestFamilyMediation', ravi, (minute) => ({
  requestId: mediationRequestId,
  withRef: guardian,
  requested: occurred(minute),
}));
export const tellProgress = command('TellProgress', ravi, (minute) => ({ channel: 'phone', told: occurred(minute) }));
export const assessRisk = command('AssessRisk', ravi, (minute) => ({
  assessmentId: recordId(7),
  level: 'low',
  factorCodes: ['none'],
  assessed: occurred(minute),
}));
export const medicalExam = command('RecordMedicalExam', ravi, (minute) => ({
  examRef: recordId(8),
  conducted: occurred(minute),
  examinerGender: 'female',
  companionPresent: true,
}));
export const declineMedicalExam = command('DeclineMedicalExam', ravi, (minute) => ({
  declinedBy: 'self',
  declined: occurred(minute),
}));
export const recordStatement = command('RecordStatement', ravi, (minute) => ({
  statementRef: recordId(9),
  kind: 'BNSS-183',
  recordedByWoman: true,
  interpreter: true,
  supportPerson: false,
  audioVideo: true,
  taken: occurred(minute),
}));
export const orderAgeTest = command('OrderAgeTest', clerk, (minute) => ({
  authority: 'cwc',
  authorityOrg: CWC,
  authorityFact: { registered: true, kind: 'cwc' },
  test: 'ossification',
  ordered: occurred(minute),
}));
export const reportToCwcAndCourt = command('ReportToCwcAndCourt', ravi, (minute) => ({
  cwc: occurred(minute),
  court: occurred(minute),
}));
export const noteAuthorityExpired = command('NoteAuthorityExpired', ravi, () => ({ orderId: orderId(1) }));

/** The events that these commands lead to, one after the other. */
export const story = (...commands: readonly CaseCommand[]): CaseEvent[] => {
  let state: CaseState = caseDecider.initial;
  return commands.flatMap((each) => {
    const events = caseDecider.decide(each, state);
    state = events.reduce<CaseState>(caseDecider.evolve, state);
    return [...events];
  });
};

export const stateAfter = (...commands: readonly CaseCommand[]): CaseState =>
  story(...commands).reduce<CaseState>(caseDecider.evolve, caseDecider.initial);

const requireFullSentence = (command: CaseCommand, history: readonly CaseEvent[]): void => {
  try {
    caseDecider.decide(command, history.reduce<CaseState>(caseDecider.evolve, caseDecider.initial));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const sentence = CASES_REFUSALS[error.code as CasesRefusalCode] as string | undefined;
    expect(sentence?.replace(/\{(\w+)\}/g, (hole, name: string) => error.facts[name] ?? hole)).toEqual(
      expect.not.stringMatching(/[{}]/),
    );
  }
};

/** after(…commands).when(command).then(…events) | .thenRefuses(code), which also asks for a sentence whose every blank can be filled. */
export const after = (...commands: readonly CaseCommand[]) => {
  const history = story(...commands);
  return {
    when: (next: CaseCommand) => {
      const { then, thenRefuses } = given(caseDecider, ...history).when(next);
      return {
        then,
        thenRefuses: (code: CasesRefusalCode) => {
          thenRefuses(code);
          requireFullSentence(next, history);
        },
      };
    },
  };
};

/** An event of that type whose data holds at least this. */
export const event = (type: CaseEvent['type'], data: Record<string, unknown> = {}, rest: Record<string, unknown> = {}): unknown =>
  expect.objectContaining({ type, data: expect.objectContaining(data), ...rest });

/** Police hold her under a power of removal (minute 1), produced her (2), and the committee ordered custody without naming whom (3). */
export const inPoliceCustody: readonly CaseCommand[] = [openCase(0), openCustody(1), produce(2), makeOrder(3)];
export const offered: readonly CaseCommand[] = [...inPoliceCustody, offer(10)];
export const accepted: readonly CaseCommand[] = [...offered, accept(20)];
export const dispatched: readonly CaseCommand[] = [...accepted, dispatch(30)];
export const received: readonly CaseCommand[] = [...dispatched, receive(60)];
export const transferred: readonly CaseCommand[] = [...received, confirm(70)];

/** An adult who came to the shelter by herself and stays there by consent. */
export const inAccommodation: readonly CaseCommand[] = [
  openCase(0, { actor: asha }),
  giveConsent(1, { actor: asha, recipients: [SHELTER, HOME] }),
  openCustody(2, { actor: asha, custodian: SHELTER, basis: { kind: 'consent', consentId: consentId(1) }, facility: shelter }),
];
