import { documentNamedBy } from '@setu/composition';
import type { EventCodec, EventStore } from '@setu/event-store';
import type { Position } from '@setu/kernel';
import type { SubscriptionHealth } from '@setu/subscriptions';
import { sealsIn, type NamedSeals, type SealedDocuments } from '@setu/vault';
import type { Finding } from './finding.js';
import { LogCheck } from './log-check.js';

export type CheckParts = Readonly<{
  store: EventStore;
  codec: EventCodec;
  seals: Pick<NamedSeals, 'missingCiphertext'>;
  documents: Pick<SealedDocuments, 'check'>;
  /** What the readers of the log have seen. */
  readers: readonly Pick<SubscriptionHealth, 'name' | 'position'>[];
  onProgress: (events: number) => void;
  onFinding: (finding: Finding) => void;
}>;

/** How much was looked at and how much of it is wrong. */
export type Checked = Readonly<{ events: number; streams: number; seals: number; documents: number; findings: number }>;

const PAGE = 500;

/**
 * Checks a whole log: bytes, hashes, commitments, places, chains, times and meaning of every event, that every sealed value it names
 * lies in the vault, that every document it names is whole there, and that no reader has seen more than there is. Page by page, in flat memory.
 */
export const checkLog = async ({
  store,
  codec,
  seals,
  documents,
  readers,
  onProgress,
  onFinding,
}: CheckParts): Promise<Checked> => {
  const check = new LogCheck(codec);
  let findings = 0;
  let sealed = 0;
  let attached = 0;
  const report = (finding: Finding): void => {
    findings++;
    onFinding(finding);
  };
  let after: Position | undefined;
  for (;;) {
    const page = await store.readAll(after, PAGE);
    const named = new Map<string, Finding>();
    for (const stored of page) {
      const { findings: found, event } = check.look(stored);
      found.forEach(report);
      for (const { path, sealed: seal } of sealsIn(event?.data)) {
        const { stream, revision, eventId } = stored;
        named.set(seal.sealId, { fault: 'sealed-value-missing', stream, revision, eventId, detail: path });
      }
      const document = event && documentNamedBy(event);
      if (!document) continue;
      attached++;
      const { stream, revision, eventId } = stored;
      const state = await documents.check(document.documentRef, document.size);
      if (state !== 'whole')
        report({ fault: `document-${state}`, stream, revision, eventId, detail: `document ${document.documentRef}` });
    }
    sealed += named.size;
    for (const sealId of await seals.missingCiphertext([...named.keys()])) report(named.get(sealId)!);
    onProgress(check.events);
    if (page.length < PAGE) break;
    after = page.at(-1)!.position;
  }
  const head = await store.head();
  for (const { name, position } of readers)
    if (position?.storeId === store.storeId && (head === undefined || store.comparePositions(position, head) > 0))
      report({ fault: 'log-cut-off', detail: `${name} has seen position ${position.value}` });
  return { events: check.events, streams: check.streams, seals: sealed, documents: attached, findings };
};
