import { documentAttached, type DocumentsEvent } from '@setu/cases';
import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';

/** The document that must be in the vault because this event names it, and its size in bytes. */
export const documentNamedBy = (event: Recorded<AnyEvent>): Readonly<{ documentRef: string; size: number }> | undefined => {
  if (event.type !== documentAttached.type) return undefined;
  const { documentRef, size } = event.data as DocumentsEvent['data'];
  return { documentRef, size };
};
