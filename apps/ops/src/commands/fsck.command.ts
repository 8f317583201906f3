import { categoryOfEvent } from '@setu/composition';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import { CLOCK, type Clock, type Environment } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import { SealCheck, SealedDocuments } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { checkLog } from '../fsck/check-log.js';
import { FAULTS, type Finding } from '../fsck/finding.js';
import type { Terminal } from '../terminal.js';

const PROGRESS_EVERY = 10_000;

const lineOf = ({ fault, stream, revision, eventId, detail }: Finding): string =>
  [
    fault,
    ...(stream ? [`${stream.category}/${stream.id}@${revision ?? '?'}`] : []),
    ...(eventId === undefined ? [] : [`event ${eventId}`]),
    FAULTS[fault],
    ...(detail === undefined ? [] : [`(${detail})`]),
  ].join('  ');

/** Checks the whole log. Exit code 0 only if nothing is wrong. */
export const fsckCommand = (json: boolean, environment: Environment, { say, tell }: Terminal): Promise<number> =>
  withApplication(environment, async (application) => {
    const checked = await checkLog({
      store: application.get<EventStore>(EVENT_STORE),
      codec: application.get(EventCodec),
      documents: application.get(SealedDocuments),
      categoryOf: categoryOfEvent,
      seals: application.get(SealCheck),
      readers: await application.get(Subscriptions).health(),
      now: application.get<Clock>(CLOCK)(),
      onProgress: (events) => {
        if (events > 0 && events % PROGRESS_EVERY === 0) tell(`${events} events looked at`);
      },
      onFinding: (finding) => say(json ? JSON.stringify(finding) : lineOf(finding)),
    });
    const { events, streams, seals, documents, findings } = checked;
    if (json) say(JSON.stringify(checked));
    else
      say(
        `${events} events in ${streams} histories, ${seals} sealed values, ${documents} documents: ${findings === 0 ? 'whole.' : `${findings} FINDINGS.`}`,
      );
    return findings === 0 ? 0 : 1;
  });
