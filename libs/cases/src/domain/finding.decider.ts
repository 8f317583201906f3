import { onlyPresent, requireHonestTime, type Decided, type Occurrence } from '@setu/kernel';
import type { AgeEvent } from './age.events.js';
import { requireConcerned } from './authority-rules.js';
import type { Acting } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { consentFault } from './consent-rules.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import type { FindingCommand } from './finding.commands.js';
import type { FindingEvent } from './finding.events.js';
import { later } from './instants.js';
import { questionedBasis } from './questioned-basis.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<FindingEvent | AgeEvent | CustodyEvent>[];
type CommandOf<T extends FindingCommand['type']> = Extract<FindingCommand, { type: T }>['data'];

const requireReport = (
  state: OpenedCase,
  { actor, now }: Acting,
  occurrence: Occurrence,
  also: readonly (string | undefined)[] = [],
): void => {
  requireConcerned(state, actor, also);
  requireHonestTime(occurrence, now, lastCustodyChange(state));
};

const decideAssessRisk = (command: CommandOf<'AssessRisk'>, state: OpenedCase): Decision => {
  const { actor, assessmentId, level, factorCodes, assessed, note } = command;
  requireReport(state, command, assessed);
  if (factorCodes.includes('none') && factorCodes.length > 1) throw refusal('risk.none-and-others');
  const data = { assessmentId, level, factorCodes, assessedAt: assessed.occurredAt.at, by: actor.userRef, note };
  return [{ type: 'RiskAssessed', data: onlyPresent(data), ...reported(assessed) }];
};

/** A report: an examination without consent or ground is recorded as just that, never refused. */
const decideMedicalExam = (command: CommandOf<'RecordMedicalExam'>, state: OpenedCase): Decision => {
  const { now: _, actor: __, conducted, suspects, ...exam } = command;
  const { consentId, overrideGround } = exam;
  requireReport(state, command, conducted);
  if (consentId !== undefined && !state.consents[consentId]) throw refusal('consent.unknown', { consentId });
  const conductedAt = conducted.occurredAt.at;
  const onConsent = consentId !== undefined && !consentFault(state, { consentId, purpose: 'medical' }, conductedAt, suspects);
  const deviations = deviationsOf([!onConsent && overrideGround === undefined && 'rule-9.examined-without-consent']);
  return [{ type: 'MedicalExamConducted', data: onlyPresent({ ...exam, conductedAt }), ...reported(conducted), deviations }];
};

const decideDeclineMedicalExam = (command: CommandOf<'DeclineMedicalExam'>, state: OpenedCase): Decision => {
  const { actor, declinedBy, declined, note } = command;
  requireReport(state, command, declined);
  const data = { declinedBy, declinedAt: declined.occurredAt.at, by: actor.userRef, note };
  return [{ type: 'MedicalExamDeclined', data: onlyPresent(data), ...reported(declined) }];
};

const decideRecordStatement = (command: CommandOf<'RecordStatement'>, state: OpenedCase): Decision => {
  const { now: _, actor: __, taken, ...statement } = command;
  requireReport(state, command, taken);
  return [{ type: 'StatementRecorded', data: { ...statement, takenAt: taken.occurredAt.at }, ...reported(taken) }];
};

/** Rule 13. A test is ordered where there is doubt, and doubt means child until determined. What an authority has determined holds until it determines anew. */
const decideOrderAgeTest = (command: CommandOf<'OrderAgeTest'>, state: OpenedCase): Decision => {
  const { authority, authorityOrg, test, ordered } = command;
  requireReport(state, command, ordered, [authorityOrg]);
  const data = onlyPresent({ authority, authorityOrg, test, orderedAt: ordered.occurredAt.at });
  const tested: Decision = [{ type: 'AgeTestOrdered', data, ...reported(ordered) }];
  if (state.age.determined || state.age.treatedAs !== 'adult') return tested;
  return [
    ...tested,
    { type: 'AgeBandRecorded', data: { band: 'doubtful', basis: 'test-ordered', treatedAs: 'doubtful' } },
    ...questionedBasis(state, 'age-doubted', ({ kind }) => kind === 'consent'),
  ];
};

const decideReportToCwcAndCourt = (command: CommandOf<'ReportToCwcAndCourt'>, state: OpenedCase): Decision => {
  const { actor, cwc, court } = command;
  requireReport(state, command, cwc);
  requireReport(state, command, court);
  const [cwcAt, courtAt] = [cwc.occurredAt.at, court.occurredAt.at];
  const last = later(cwcAt, courtAt) === cwcAt ? cwc : court;
  return [{ type: 'ReportedToCwcAndCourt', data: { cwcAt, courtAt, by: actor.userRef }, ...reported(last) }];
};

/** A notice and no more: the rules have judged by the order's own end all along. It asks somebody to look at a custody that rests on it. */
const decideAuthorityExpired = ({ now, orderId }: CommandOf<'NoteAuthorityExpired'>, state: OpenedCase): Decision => {
  const order = state.orders.byId[orderId];
  if (!order) throw refusal('order.unknown', { orderId });
  if (order.endedAt !== undefined) throw refusal('order.already-ended', { orderId, endedAt: order.endedAt });
  const { until } = order;
  if (until === undefined || until > now) throw refusal('order.not-yet-lapsed', { orderId, until: until ?? 'open' });
  if (state.findings.expired[orderId] === until) throw refusal('order.expiry-already-noted', { orderId, until });
  return [
    {
      type: 'AuthorityExpired',
      data: { orderId, expiredAt: until },
      occurredAt: { at: until, precision: 'exact', source: 'document' },
    },
    ...questionedBasis(state, 'authority-expired', (basis) => basis.kind === 'order' && basis.orderId === orderId),
  ];
};

export const decideFinding = (command: FindingCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'AssessRisk':
      return decideAssessRisk(command.data, state);
    case 'RecordMedicalExam':
      return decideMedicalExam(command.data, state);
    case 'DeclineMedicalExam':
      return decideDeclineMedicalExam(command.data, state);
    case 'RecordStatement':
      return decideRecordStatement(command.data, state);
    case 'OrderAgeTest':
      return decideOrderAgeTest(command.data, state);
    case 'ReportToCwcAndCourt':
      return decideReportToCwcAndCourt(command.data, state);
    case 'NoteAuthorityExpired':
      return decideAuthorityExpired(command.data, state);
  }
};
