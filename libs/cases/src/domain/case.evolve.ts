import type { EventDefinition, Folded } from '@setu/kernel';
import { evolveAge } from './age.decider.js';
import { AGE_EVENTS } from './age.events.js';
import { evolveBesides } from './case-besides.evolve.js';
import { CARE_EVENTS } from './care.events.js';
import { evolveCare } from './care.evolve.js';
import { NO_CARE_YET } from './care.state.js';
import type { CaseEvent } from './case-events.js';
import type { CaseState, OpenedCase } from './case.state.js';
import { CONSENT_EVENTS } from './consent.events.js';
import { evolveConsent } from './consent.evolve.js';
import { evolveCustody } from './custody.evolve.js';
import { DEATH_EVENTS } from './death.events.js';
import { evolveDeath } from './death.evolve.js';
import { evolveDocuments } from './documents.decider.js';
import { DOCUMENTS_EVENTS } from './documents.events.js';
import { evolveFollowUp } from './follow-up.evolve.js';
import { FOLLOW_UP_EVENTS } from './follow-up.events.js';
import { NO_FOLLOW_UP } from './follow-up.state.js';
import { FINDING_EVENTS } from './finding.events.js';
import { evolveFindings } from './finding.evolve.js';
import { NO_FINDINGS_YET } from './finding.state.js';
import { evolveHandoverRecord } from './handover-record.evolve.js';
import { LATE_CUSTODY_EVENTS } from './late-custody.events.js';
import { evolveOpening } from './opening.decider.js';
import { OPENING_EVENTS } from './opening.events.js';
import { evolveOrders } from './orders.decider.js';
import { ORDERS_EVENTS } from './orders.events.js';
import { entered, evolveRecordKeeping } from './record-keeping.evolve.js';
import { RECORD_KEEPING_EVENTS } from './record-keeping.events.js';
import { EMPTY_RECORD } from './record-keeping.state.js';
import { evolveReunification } from './reunification.evolve.js';
import { REUNIFICATION_EVENTS } from './reunification.events.js';
import { NO_WAY_HOME } from './reunification.state.js';
import { REFERRAL_EVENTS } from './referral.events.js';
import { evolveReferrals } from './referral.evolve.js';

const of = <D extends EventDefinition>(definitions: readonly D[]) => {
  const types = new Set<string>(definitions.map(({ type }) => type));
  return (event: CaseEvent): event is Extract<CaseEvent, { type: D['type'] }> => types.has(event.type);
};
const isOpening = of(OPENING_EVENTS);
const isAge = of(AGE_EVENTS);
const isOrders = of(ORDERS_EVENTS);
const isConsent = of(CONSENT_EVENTS);
const isReunification = of(REUNIFICATION_EVENTS);
const isFollowUp = of(FOLLOW_UP_EVENTS);
const isRecordKeeping = of(RECORD_KEEPING_EVENTS);
const isReferral = of(REFERRAL_EVENTS);
const isCare = of(CARE_EVENTS);
const isFinding = of(FINDING_EVENTS);
const isDocuments = of(DOCUMENTS_EVENTS);
const isDeath = of(DEATH_EVENTS);
const isLateCustody = of(LATE_CUSTODY_EVENTS);

type CaseOpened = Extract<CaseEvent, { type: 'CaseOpened' }>;

const opened = ({ subjectRef, caseCode, gender, openedByOrg, operationId, apparentAgeBand }: CaseOpened['data']): OpenedCase => ({
  status: 'open',
  opening: { subjectRef, caseCode, gender, openedByOrg, operationId },
  age: { treatedAs: apparentAgeBand, determined: false },
  orders: { byId: {}, productions: [] },
  consents: {},
  custody: { status: 'never' },
  death: undefined,
  lateCustodies: [],
  handovers: { closed: {}, disputes: {} },
  reunification: NO_WAY_HOME,
  followUp: NO_FOLLOW_UP,
  record: EMPTY_RECORD,
  referrals: {},
  care: NO_CARE_YET,
  findings: NO_FINDINGS_YET,
  documents: [],
  custodians: [],
});

const joinedBy = (custodians: readonly string[], event: CaseEvent): readonly string[] => {
  const custodian =
    event.type === 'CustodyOpened' ? event.data.custodian : event.type === 'CustodyTransferred' ? event.data.to : undefined;
  return custodian === undefined || custodians.includes(custodian) ? custodians : [...custodians, custodian];
};

/** A handover that is in flight again stands as it stood when it was closed. */
const reopened = ({ custody, handovers }: OpenedCase, event: CaseEvent): OpenedCase['custody'] => {
  const closed = event.type === 'HandoverReopened' ? handovers.closed[event.data.handoverId] : undefined;
  return closed && custody.status === 'held' ? { ...custody, handover: closed.handover } : custody;
};

const evolveOwn = (state: OpenedCase, event: Folded<CaseEvent>): OpenedCase => {
  if (isOpening(event)) return { ...state, opening: evolveOpening(state.opening, event) };
  if (isAge(event)) return { ...state, age: evolveAge(state.age, event) };
  if (isOrders(event)) return { ...state, orders: evolveOrders(state.orders, event) };
  if (isConsent(event)) return { ...state, consents: evolveConsent(state.consents, event) };
  if (isReunification(event)) return { ...state, reunification: evolveReunification(state.reunification, event) };
  if (isFollowUp(event)) return { ...state, followUp: evolveFollowUp(state.followUp, event) };
  if (isRecordKeeping(event)) return { ...state, record: evolveRecordKeeping(state.record, event) };
  if (isReferral(event)) return { ...state, referrals: evolveReferrals(state.referrals, event) };
  if (isCare(event)) return { ...state, care: evolveCare(state.care, event) };
  if (isDocuments(event)) return { ...state, documents: evolveDocuments(state.documents, event) };
  if (isDeath(event)) return state;
  if (isLateCustody(event)) {
    const { custodian, since } = event.data;
    return { ...state, lateCustodies: [...state.lateCustodies, { custodian, since }] };
  }
  if (isFinding(event)) return { ...state, findings: evolveFindings(state.findings, event) };
  return {
    ...state,
    custody: evolveCustody(reopened(state, event), event),
    handovers: evolveHandoverRecord(state.handovers, event, state.custody),
    custodians: joinedBy(state.custodians, event),
  };
};

/** Each event changes the slice it belongs to, and what it means for others. Neither throws nor guesses. */
export const evolveCase = (state: CaseState, event: Folded<CaseEvent>): CaseState => {
  if (state.status === 'none' && event.type !== 'CaseOpened') return state;
  const after = state.status === 'none' ? opened((event as CaseOpened).data) : evolveBesides(evolveOwn(state, event), event);
  return { ...after, death: evolveDeath(after.death, event), record: entered(after.record, event) };
};
