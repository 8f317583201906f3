import type { MessageEvent } from '@nestjs/common';
import type { PersonActor } from '@setu/access';
import type { Position } from '@setu/kernel';
import type { Change, ChangeLog } from '@setu/messaging';
import type { Log } from '@setu/platform';
import { isInfrastructureFailure } from '@setu/subscriptions';
import { setuPosition } from '../http/setu-position.js';
import type { ChangeAccess } from './change-access.js';
import type { EndingCode } from './still-there.js';

/** Somebody who is told of changes. */
export type ChangeReader = Readonly<{
  actor: PersonActor;
  /** The last message that she had before she connected again. */
  last: Position | undefined;
  /** Aborts when she has gone or the server stops. */
  signal: AbortSignal;
  /** Why she may be told nothing any more; undefined if she may. */
  ended: () => Promise<EndingCode | undefined>;
}>;

export type ToldParts = Readonly<{
  changes: Pick<ChangeLog, 'after' | 'latest' | 'numberAt' | 'position' | 'rings' | 'wait'>;
  access: Pick<ChangeAccess, 'kindFor'>;
  log: Pick<Log, 'error'>;
  heartbeatMs: number;
}>;

const RETRY_MS = 3_000;
const PAUSE_MS = 1_000;

/** Of several changes of one thing the last one, in the order of these. */
const latestOfEach = (changes: readonly Change[]): readonly Change[] => {
  const last = new Map(changes.map((change) => [change.stream.id, change] as const));
  const ofReferral = new Set(changes.filter(({ type }) => type.startsWith('Referral')).map(({ stream }) => stream.id));
  return changes
    .filter((change) => last.get(change.stream.id) === change)
    .map((change) =>
      // Whoever sees only the referrals of a case must hear of them also when something else followed.
      ofReferral.has(change.stream.id) && !change.type.startsWith('Referral') ? { ...change, type: 'Referrals' } : change,
    );
};

const concernsHer = ({ stream }: Change, { userRef, orgRef }: PersonActor): boolean =>
  stream.id === userRef || stream.id === orgRef;

/** Everything that one reader is told, until she has gone, may be told nothing more, or the server stops. */
export async function* toldChanges(
  { changes, access, log, heartbeatMs }: ToldParts,
  { actor, last, signal, ended }: ChangeReader,
): AsyncGenerator<MessageEvent, void, undefined> {
  const known = last === undefined ? changes.latest : changes.numberAt(last);
  let at = known ?? changes.latest;
  let position = known === undefined || last === undefined ? changes.position : last;
  const id = (): string => (position === undefined ? '' : setuPosition(position));
  yield { type: known === undefined ? 'reset' : 'ready', id: id(), retry: RETRY_MS, data: {} };
  let beat = performance.now() + heartbeatMs;
  while (!signal.aborted) {
    const { rings } = changes;
    const due = performance.now() >= beat;
    const found = changes.after(at);
    if (due || found?.some((change) => concernsHer(change, actor))) {
      const code = await ended();
      if (code !== undefined) return void (yield { type: 'ended', id: id(), data: { code } });
    }
    if (found === undefined) {
      [at, position] = [changes.latest, changes.position];
      yield { type: 'reset', id: id(), data: {} };
    }
    for (const change of latestOfEach(found ?? [])) {
      const kind = await kindFor({ access, changes, log }, actor, change, signal);
      if (signal.aborted) return;
      position = change.position;
      if (kind !== undefined) yield { type: 'changed', id: id(), data: { kind, id: change.stream.id } };
    }
    at = found?.at(-1)?.number ?? at;
    if (due) {
      yield { comment: 'still here', id: id() };
      beat = performance.now() + heartbeatMs;
    }
    await changes.wait(rings, Math.max(0, beat - performance.now()), signal);
  }
}

/** What ails the database passes; what cannot be read is told to nobody. */
const kindFor = async (
  { access, changes, log }: Pick<ToldParts, 'access' | 'changes' | 'log'>,
  actor: PersonActor,
  change: Change,
  signal: AbortSignal,
): ReturnType<ChangeAccess['kindFor']> => {
  while (!signal.aborted)
    try {
      return await access.kindFor(actor, change);
    } catch (error) {
      if (!isInfrastructureFailure(error)) {
        log.error({ err: error, streamId: change.stream.id }, 'a change is told to nobody, since its history cannot be read');
        return undefined;
      }
      await changes.wait(changes.rings, PAUSE_MS, signal);
    }
  return undefined;
};
