import { documentNamedBy } from '@setu/composition';
import type { EventCodec, EventStore } from '@setu/event-store';
import type { Position, StreamCategory } from '@setu/kernel';
import type { SubscriptionHealth } from '@setu/subscriptions';
import type { SealCheck, SealedDocuments } from '@setu/vault';
import type { Finding } from './finding.js';
import { LogCheck } from './log-check.js';
import { ValuesCheck } from './values-check.js';

export type CheckParts = Readonly<{
  store: EventStore;
  codec: EventCodec;
  documents: Pick<SealedDocuments, 'check'>;
  categoryOf: (type: string) => StreamCategory | undefined;
  seals: Pick<SealCheck, 'faults' | 'unnamedBefore'>;
  /** What the readers of the log have seen. */
  readers: readonly Pick<SubscriptionHealth, 'name' | 'position'>[];
  now: Date;
  onProgress: (events: number) => void;
  onFinding: (finding: Finding) => void;
}>;

/** How much was looked at and how much of it is wrong. */
export type Checked = Readonly<{ events: number; streams: number; seals: number; documents: number; findings: number }>;

const PAGE = 500;

/**
 * Checks a whole log: bytes, hashes, commitments, places, chains, times and meaning of every event, that every sealed value it names
 * lies whole in the vault and nothing else lies there for long, that every document it names is whole there, and that no reader has seen more than there is. Page by page, in flat memory.
 */
export const checkLog = async (parts: CheckParts): Promise<Checked> => {
  const { store, onProgress, onFinding } = parts;
  const log = new LogCheck(parts.codec, parts.categoryOf);
  const values = await ValuesCheck.begin(parts.seals, parts.now);
  let findings = 0;
  let attached = 0;
  const report = (finding: Finding): void => {
    findings++;
    onFinding(finding);
  };
  let after: Position | undefined;
  for (;;) {
    const page = await store.readAll(after, PAGE);
    const readable = page.flatMap((stored) => {
      const { findings: found, event } = log.look(stored);
      found.forEach(report);
      return event ? [event] : [];
    });
    (await values.look(readable)).forEach(report);
    for (const event of readable) {
      const document = documentNamedBy(event);
      if (!document) continue;
      attached++;
      const { stream, revision, eventId } = event;
      const state = await parts.documents.check(document.documentRef, document.size);
      if (state !== 'whole')
        report({ fault: `document-${state}`, stream, revision, eventId, detail: `document ${document.documentRef}` });
    }
    onProgress(log.events);
    if (page.length < PAGE) break;
    after = page.at(-1)!.position;
  }
  values.end().forEach(report);
  (await readersAstray(parts)).forEach(report);
  return { events: log.events, streams: log.streams, seals: values.seals, documents: attached, findings };
};

const readersAstray = async ({ store, readers }: CheckParts): Promise<readonly Finding[]> => {
  const head = await store.head();
  return readers.flatMap(({ name, position }): readonly Finding[] => {
    if (position === undefined) return [];
    if (position.storeId !== store.storeId)
      return [{ fault: 'foreign-reader', detail: `${name} stands in store ${position.storeId}` }];
    const isThere = head !== undefined && store.comparePositions(position, head) <= 0;
    return isThere ? [] : [{ fault: 'log-cut-off', detail: `${name} has seen position ${position.value}` }];
  });
};
