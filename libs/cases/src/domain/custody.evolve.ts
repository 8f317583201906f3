import type { Folded } from '@setu/kernel';
import { basisFrom, type CustodyBasis } from './custody-basis.js';
import { questionedRef } from './question-fields.js';
import { CUSTODY_EVENTS, type CustodyEvent } from './custody.events.js';
import type { Custodian, CustodyState, HeldCustody } from './custody.state.js';
import { evolveHandover } from './handover.evolve.js';
import type { HandoverEvent } from './handover.events.js';

const resting = (basis: CustodyBasis): Pick<HeldCustody, 'basis' | 'footing'> => ({ basis, footing: basis.kind });

/** Somebody has looked: nothing is open about these any more. */
const answered = (questions: HeldCustody['questions'], ...refs: readonly string[]): HeldCustody['questions'] =>
  Object.fromEntries(Object.entries(questions).filter(([ref]) => !refs.includes(ref)));

const opened = ({ custodian, basis, since }: Extract<CustodyEvent, { type: 'CustodyOpened' }>['data']): HeldCustody => ({
  status: 'held',
  custodian: { kind: 'organisation', orgRef: custodian },
  since,
  heldSince: since,
  questions: {},
  ...resting(basisFrom(basis)),
});

const changed = (held: HeldCustody, event: Exclude<CustodyEvent, { type: 'CustodyOpened' }>): CustodyState => {
  switch (event.type) {
    case 'CustodyReviewed': {
      const basis = basisFrom(event.data.basis);
      return { ...held, ...resting(basis), questions: answered(held.questions, questionedRef(basis), event.data.custodian) };
    }
    case 'CustodyTransferred': {
      const { handoverId, from, to, effectiveAt, basis } = event.data;
      const custodian: Custodian =
        to === undefined ? { kind: 'outside-party', handoverId, recordKeptBy: from } : { kind: 'organisation', orgRef: to };
      return { ...held, custodian, since: effectiveAt, handover: undefined, ...resting(basisFrom(basis)) };
    }
    case 'CustodyEnded':
      return { status: 'ended', at: event.data.at, reasonCode: event.data.reasonCode };
    case 'PersonReportedMissing': {
      const { lastSeenAt, lastSeenByOthersAt = lastSeenAt, reportedByOrg } = event.data;
      const reportedByOrgs = [...(held.missing?.reportedByOrgs ?? []), reportedByOrg];
      return { ...held, missing: { lastSeenAt: lastSeenByOthersAt, reportedByOrgs } };
    }
    case 'PersonFound':
      return { ...held, missing: undefined };
    case 'BasisQuestioned': {
      const ref = questionedRef(event.data);
      const facts = new Set([...(held.questions[ref] ?? []), event.data.fact]);
      return { ...held, questions: { ...held.questions, [ref]: [...facts].sort() } };
    }
  }
};

const ofCustody = new Set<string>(CUSTODY_EVENTS.map(({ type }) => type));
const isOfCustody = (event: CustodyEvent | HandoverEvent): event is CustodyEvent => ofCustody.has(event.type);

export const evolveCustody = (custody: CustodyState, event: Folded<CustodyEvent | HandoverEvent>): CustodyState => {
  if (event.type === 'CustodyOpened') return opened(event.data);
  if (custody.status !== 'held') return custody;
  if (isOfCustody(event)) return changed(custody, event);
  return { ...custody, handover: evolveHandover(custody.handover, event) };
};
