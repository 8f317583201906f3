import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { consentInForce } from './consent.state.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import type { HandoverEvent } from './handover.events.js';
import { isChild } from './homeward-rules.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import { decideCompleteReunification } from './reunification-completion.decider.js';
import type { ReunificationCommand } from './reunification.commands.js';
import type { ReunificationEvent } from './reunification.events.js';
import type { HomeVerification } from './reunification.state.js';

type Decision = readonly Decided<ReunificationEvent | CustodyEvent | HandoverEvent>[];
type CommandOf<T extends ReunificationCommand['type']> = Extract<ReunificationCommand, { type: T }>['data'];

const DAY_MS = 86_400_000;

const decideRecordFamilyTrace = (
  { now, actor, traced, relation, district, address }: CommandOf<'RecordFamilyTrace'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(traced, now, lastCustodyChange(state));
  const data = { by: actor.userRef, byOrg: actor.orgRef, relation, district, address };
  return [{ type: 'FamilyTraced', data: onlyPresent(data), ...reported(traced) }];
};

/** Rule 10. A claim within days of the rescue is itself a red flag; before any custody it is early by any count. */
const isEarly = ({ reunification: { heldSince } }: OpenedCase, receivedAt: string, withinDays: number): boolean =>
  heldSince === undefined || Date.parse(receivedAt) - Date.parse(heldSince) < withinDays * DAY_MS;

const decideReceiveClaim = (
  { now, actor, claimId, claimantRef, relation, received, redFlagCodes, earlyWithinDays }: CommandOf<'ReceiveClaim'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(received, now, lastCustodyChange(state));
  if (state.reunification.claimIds.includes(claimId)) throw refusal('claim.exists', { claimId });
  const receivedAt = received.occurredAt.at;
  const early = isEarly(state, receivedAt, earlyWithinDays) ? (['claimed-custody-early'] as const) : [];
  const flags = [...new Set([...early, ...redFlagCodes])];
  const data = { claimId, claimantRef, relation, receivedAt, redFlagCodes: flags };
  return [
    {
      type: 'ClaimReceived',
      data: onlyPresent({ ...data, by: actor.userRef, byOrg: actor.orgRef }),
      ...reported(received),
    },
  ];
};

const agreesToTracing = ({ consents }: OpenedCase, now: string): boolean =>
  Object.values(consents).some(
    (consent) => consent.purpose === 'family-tracing' && consent.givenBy === 'self' && consentInForce(consent, now),
  );

const decideAssignHomeVerification = (
  { now, actor, verificationId, toOrg, toOrgActive, claimantRef, note }: CommandOf<'AssignHomeVerification'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  const { verifications, declined } = state.reunification;
  if (verifications.some((each) => each.verificationId === verificationId))
    throw refusal('home-verification.exists', { verificationId });
  if (!toOrgActive) throw refusal('home-verification.organisation-not-active', { receiver: toOrg });
  if (declined && !isChild(state) && !agreesToTracing(state, now)) throw refusal('home-verification.declined-by-her');
  if (claimantRef === undefined && isChild(state))
    throw refusal('home-verification.claimant-not-named', { ageBand: state.age.treatedAs });
  const data = { verificationId, toOrg, claimantRef, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'HomeVerificationAssigned', data: onlyPresent(data) }];
};

/** Rule 10. A flag is settled by a look that found the home suitable, and by no look at somebody else's home. */
const requireMayClear = (
  { reunification: { raised, openRedFlags } }: OpenedCase,
  { claimantRef }: HomeVerification,
  { outcome, clearedFlagCodes }: CommandOf<'ReportHomeVerification'>,
): void => {
  for (const flag of clearedFlagCodes) {
    const raisedOn = raised.filter((each) => each.flag === flag).map((each) => each.claimantRef);
    if (raisedOn.length === 0) throw refusal('home-verification.flag-not-open', { flag });
    if (outcome !== 'suitable') throw refusal('home-verification.only-suitable-clears', { flag, outcome });
    if (openRedFlags.includes(flag) && !raisedOn.some((ref) => ref === undefined || ref === claimantRef))
      throw refusal('home-verification.flag-of-another-claimant', { flag });
  }
};

const decideReportHomeVerification = (report: CommandOf<'ReportHomeVerification'>, state: OpenedCase): Decision => {
  const { now, actor, visited, ...found } = report;
  const { verificationId } = found;
  const { verifications } = state.reunification;
  const assigned = verifications.find((each) => each.verificationId === verificationId);
  if (!assigned) throw refusal('home-verification.unknown', { verificationId });
  if (assigned.toOrg !== actor.orgRef) throw refusal('home-verification.not-yours', { receiver: assigned.toOrg });
  if (assigned.outcome !== undefined) throw refusal('home-verification.already-reported', { outcome: assigned.outcome });
  requireHonestTime(visited, now);
  requireMayClear(state, assigned, report);
  const data = { ...found, visitedAt: visited.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef };
  return [{ type: 'HomeVerificationReported', data: onlyPresent(data), ...reported(visited) }];
};

/** Rule 10. To an adult the verification is offered; that she does not want it is recorded. A child cannot decline it. */
const decideDeclineHomeVerification = (
  { now, actor, declined, note }: CommandOf<'DeclineHomeVerification'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  if (isChild(state)) throw refusal('home-verification.child-cannot-decline', { ageBand: state.age.treatedAs });
  requireHonestTime(declined, now, lastCustodyChange(state));
  const data = { declinedAt: declined.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'HomeVerificationDeclined', data: onlyPresent(data), ...reported(declined) }];
};

const decideRecordWishes = (
  { now, actor, wish, interpreter, heard, note }: CommandOf<'RecordWishes'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(heard, now, lastCustodyChange(state));
  const data = { wish, interpreter, heardAt: heard.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'WishesRecorded', data: onlyPresent(data), ...reported(heard) }];
};

const decideRefuseRestoration = (
  { now, actor, refused, ...plan }: CommandOf<'RefuseRestoration'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(refused, now, lastCustodyChange(state));
  const data = { ...plan, refusedAt: refused.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef };
  return [{ type: 'RestorationRefused', data: onlyPresent(data), ...reported(refused) }];
};

/** The way home: who claims her, what is found, what she wants, and that she is there. */
export const decideReunification = (command: ReunificationCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'RecordFamilyTrace':
      return decideRecordFamilyTrace(command.data, state);
    case 'ReceiveClaim':
      return decideReceiveClaim(command.data, state);
    case 'AssignHomeVerification':
      return decideAssignHomeVerification(command.data, state);
    case 'ReportHomeVerification':
      return decideReportHomeVerification(command.data, state);
    case 'DeclineHomeVerification':
      return decideDeclineHomeVerification(command.data, state);
    case 'RecordWishes':
      return decideRecordWishes(command.data, state);
    case 'RefuseRestoration':
      return decideRefuseRestoration(command.data, state);
    case 'CompleteReunification':
      return decideCompleteReunification(command.data, state);
  }
};
