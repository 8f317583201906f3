import { EventLog, type Said } from '../../subscriptions/testing/index.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Invented organisations: a special unit, a station, the unit above both, an NGO, two homes. */
export const [UNIT, STATION, RANGE, NGO, HOME, OTHER_HOME] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5), uuid(6)] as const;
export const [TIP, OPERATION, CASE, MEETING] = [uuid(11), uuid(12), uuid(13), uuid(14)] as const;
/** Handovers, requests, referrals and the like. */
export const ref = (n: number): string => uuid(100 + n);
export const person = (n: number): string => uuid(200 + n);
export const caseOf = (n: number): string => uuid(300 + n);

/** The event log gives the n-th event, counted from 0, this time of recording. */
export const recordedAt = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
export const later = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString();

const inStream =
  (category: 'tip' | 'operation' | 'case' | 'meeting', usual: string) =>
  (type: string, data: object, id: string = usual): Said => ({ type, data, stream: { category, id } });
export const ofTip = inStream('tip', TIP);
export const ofOperation = inStream('operation', OPERATION);
export const ofCase = inStream('case', CASE);
export const ofMeeting = inStream('meeting', MEETING);

export const tipReceived = ofTip('TipReceived', {
  channel: 'outreach',
  receivingOrg: STATION,
  fromOrg: NGO,
  area: 'DL-CENTRAL',
  minorSuspected: 'yes',
  urgency: 'immediate',
});
export const proposed = ofOperation('OperationProposed', {
  tipIds: [TIP],
  leadUnit: UNIT,
  route: 'ITPA-15',
  proposedBy: person(9),
});
export const requested = ofOperation('StaffingRequested', {
  requestId: ref(1),
  toStation: STATION,
  officers: 6,
  women: 2,
  neededBy: later(1),
});
export const opened = (caseId = CASE, more: object = {}): Said =>
  ofCase('CaseOpened', { caseCode: 'C-7K3Q-X2MD', openedByOrg: UNIT, subjectRef: person(1), ...more }, caseId);
export const custody = ofCase('CustodyOpened', {
  custodian: UNIT,
  basis: { kind: 'statute', power: 'ITPA-15' },
  since: later(0),
});
export const offered = (handoverId: string, toOrg?: string): Said =>
  ofCase('HandoverOffered', {
    handoverId,
    fromOrg: UNIT,
    ...(toOrg === undefined ? { outsideKind: 'parents' } : { toOrg }),
    plannedAt: later(2),
  });
/** What happens to a handover, with what its published form needs. */
export const handover = (type: string, more: object = {}): Said => ofCase(type, { handoverId: ref(2), ...more });
export const received = handover('HandoverReceived', {
  receivedAt: later(2),
  awaitingConfirmationSince: later(2),
  differences: [],
  singleSigned: false,
});
export const referral = (type: string, more: object = {}): Said => ofCase(type, { referralId: ref(3), ...more });
export const referralSent = referral('ReferralSent', {
  fromOrg: HOME,
  toOrg: NGO,
  service: 'counselling',
  urgency: 'urgent',
  consentId: ref(9),
});
export const convened = ofMeeting('MeetingConvened', {
  byOrg: UNIT,
  meetsAt: later(0),
  participants: [
    { org: UNIT, side: 'police' },
    { org: NGO, side: 'ngo' },
  ],
  agendaCodes: ['staffing'],
});
export const agreed = ofMeeting('ActionAgreed', {
  actionId: ref(4),
  byOrg: NGO,
  owner: STATION,
  topicCode: 'staffing',
  due: later(5),
});
export const removed = (n: number): Said =>
  ofOperation('PersonRemoved', {
    subjectRef: person(n),
    leadUnit: UNIT,
    route: 'ITPA-15',
    removedAt: later(0),
    apparentAgeBand: 'child',
    gender: 'female',
    childrenRefs: [],
    sexualOffenceInformed: true,
    pocsoInformed: true,
  });

/** These events, as readers see them. */
export const recorded = (...said: readonly Said[]) => new EventLog().record(...said);
