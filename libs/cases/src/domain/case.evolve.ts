import type { EventDefinition } from '@setu/kernel';
import { evolveAge } from './age.decider.js';
import { AGE_EVENTS } from './age.events.js';
import type { CaseEvent } from './case-events.js';
import type { CaseState, OpenedCase } from './case.state.js';
import { evolveConsent } from './consent.decider.js';
import { CONSENT_EVENTS } from './consent.events.js';
import { evolveCustody } from './custody.evolve.js';
import { evolveHandoverRecord } from './handover-record.evolve.js';
import { evolveOpening } from './opening.decider.js';
import { OPENING_EVENTS } from './opening.events.js';
import { evolveOrders } from './orders.decider.js';
import { ORDERS_EVENTS } from './orders.events.js';

const of = <D extends EventDefinition>(definitions: readonly D[]) => {
  const types = new Set<string>(definitions.map(({ type }) => type));
  return (event: CaseEvent): event is Extract<CaseEvent, { type: D['type'] }> => types.has(event.type);
};
const isOpening = of(OPENING_EVENTS);
const isAge = of(AGE_EVENTS);
const isOrders = of(ORDERS_EVENTS);
const isConsent = of(CONSENT_EVENTS);

const opened = ({
  subjectRef,
  caseCode,
  gender,
  openedByOrg,
  apparentAgeBand,
}: Extract<CaseEvent, { type: 'CaseOpened' }>['data']): OpenedCase => ({
  status: 'open',
  opening: { subjectRef, caseCode, gender, openedByOrg },
  age: { treatedAs: apparentAgeBand, determined: false },
  orders: { byId: {}, productions: [] },
  consents: {},
  custody: { status: 'never' },
  handovers: { closed: {}, disputes: {} },
  custodians: [],
});

const joinedBy = (custodians: readonly string[], event: CaseEvent): readonly string[] => {
  const custodian =
    event.type === 'CustodyOpened' ? event.data.custodian : event.type === 'CustodyTransferred' ? event.data.to : undefined;
  return custodian === undefined || custodians.includes(custodian) ? custodians : [...custodians, custodian];
};

/** Each event changes the slice it belongs to. Neither throws nor guesses. */
export const evolveCase = (state: CaseState, event: CaseEvent): CaseState => {
  if (state.status === 'none') return event.type === 'CaseOpened' ? opened(event.data) : state;
  if (isOpening(event)) return { ...state, opening: evolveOpening(state.opening, event) };
  if (isAge(event)) return { ...state, age: evolveAge(state.age, event) };
  if (isOrders(event)) return { ...state, orders: evolveOrders(state.orders, event) };
  if (isConsent(event)) return { ...state, consents: evolveConsent(state.consents, event) };
  return {
    ...state,
    custody: evolveCustody(state.custody, event),
    handovers: evolveHandoverRecord(state.handovers, event, state.custody),
    custodians: joinedBy(state.custodians, event),
  };
};
