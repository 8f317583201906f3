import { CASE_CLOCKS, CaseHistory, type CaseClock, type HistoryEntry, type Replay } from '@setu/cases';
import { isInstant, isUuid } from '@setu/kernel';
import type { Environment } from '@setu/platform';
import { withApplication } from '../database/with-application.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** What may be said besides the case. */
export type ReplayOptions = Readonly<{ asOf?: string; clock: string; json: boolean }>;

const requireUnderstood = (caseId: string, { asOf, clock }: ReplayOptions): CaseClock => {
  if (!isUuid(caseId)) throw new OpsError('A case is named by its id, as an answer of Setu gave it.');
  if (asOf !== undefined && !isInstant(asOf))
    throw new OpsError('An instant is written in UTC with milliseconds, such as 2026-01-31T18:30:00.000Z.');
  const known = CASE_CLOCKS.find((each) => each === clock);
  if (!known) throw new OpsError(`There is no clock ${clock}. Choose one of: ${CASE_CLOCKS.join(', ')}.`);
  return known;
};

type Opened = Extract<Replay['standing'], { opened: true }>;

const responsibleFor = ({ responsibility, basis }: Opened): readonly string[] => {
  if (!responsibility.held)
    return [`responsible    nobody${responsibility.endedAt === undefined ? '' : ` since ${responsibility.endedAt}`}`];
  const { responsible, since, unconfirmed, basisInForce, missing, questioned } = responsibility;
  const who =
    responsible.kind === 'organisation' ? responsible.orgRef : `an outside party; ${responsible.recordKeptBy} keeps its record`;
  return [
    `responsible    ${who} since ${since}`,
    ...(unconfirmed ? [`               she is with ${unconfirmed.with}, unconfirmed since ${unconfirmed.since}`] : []),
    `basis          ${basis ? `${basis.kind} ${basis.ref}` : 'none'}${basisInForce ? '' : ', no longer in force'}`,
    ...(questioned.length > 0 ? [`questioned     ${questioned.join(', ')}`] : []),
    ...(missing ? ['missing        yes'] : []),
  ];
};

const orderLines = ({ orders }: Opened): readonly string[] =>
  orders.map(
    ({ orderId, kind, from, until, inForce }) =>
      `order          ${kind} ${orderId} from ${from} until ${until ?? 'further order'}, ${inForce ? 'in force' : 'not in force'}`,
  );

const openLines = ({ open, handover, followUp }: Opened): readonly string[] => [
  ...(handover ? [`handover       ${handover.handoverId} ${handover.stage}, from ${handover.fromOrg}`] : []),
  ...open.referrals.map(
    ({ service, referralId, toOrg, stage }) => `referral       ${service} ${referralId} to ${toOrg}, ${stage}`,
  ),
  ...open.disputes.map(({ disputeId, matterCode }) => `dispute        ${disputeId} about ${matterCode}`),
  ...open.homeVerifications.map(({ verificationId, toOrg }) => `home           ${verificationId} looked at by ${toOrg}`),
  ...(open.redFlags.length > 0 ? [`red flags      ${open.redFlags.join(', ')}`] : []),
  ...(open.journey === undefined ? [] : [`journey        ${open.journey} under way`]),
  ...open.followUps.map((dueAt) => `follow-up      due ${dueAt}`),
  ...followUp.missed.map((dueAt) => `follow-up      missed ${dueAt}`),
];

const standingLines = ({ standing }: Replay): readonly string[] => {
  if (!standing.opened) return ['There was no case yet.'];
  const state = `${standing.caseCode}, treated as ${standing.treatedAs}${standing.closed ? ', closed' : ''}`;
  return [`case           ${state}`, ...responsibleFor(standing), ...orderLines(standing), ...openLines(standing)];
};

const entryLine = ({
  revision,
  type,
  at,
  recordedAt,
  actor,
  late,
  conflicting,
  correctedBy,
  deviations,
}: HistoryEntry): string => {
  const who = actor.kind === 'person' ? `${actor.role} of ${actor.orgRef}` : actor.process;
  const marks = [
    ...(late ? ['late'] : []),
    ...(conflicting ? ['conflicting'] : []),
    ...correctedBy.map((by) => `corrected by ${by}`),
    ...deviations,
  ];
  const recorded = at === recordedAt ? '' : `, recorded ${recordedAt}`;
  return `${String(revision).padStart(5)}  ${at}  ${type}  by ${who}${recorded}${marks.length > 0 ? `  [${marks.join('; ')}]` : ''}`;
};

/** Prints how a case stood at an instant of a clock, and each event that led there. Exit code 1 when there is no such case. */
export const replayCommand = (
  caseId: string,
  options: ReplayOptions,
  environment: Environment,
  { say }: Terminal,
): Promise<number> => {
  const clock = requireUnderstood(caseId, options);
  return withApplication(environment, async (application) => {
    const replay = await application.get(CaseHistory).replay(caseId, options.asOf ?? new Date().toISOString(), clock);
    if (options.json) say(JSON.stringify(replay));
    else {
      say(`As of ${replay.at}, by the ${clock === 'occurred' ? 'time when things happened' : 'time when they were recorded'}:`);
      for (const line of standingLines(replay)) say(line);
      for (const entry of replay.entries) say(entryLine(entry));
    }
    return replay.entries.length === 0 ? 1 : 0;
  });
};
