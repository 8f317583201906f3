import type { Recorded } from '@setu/kernel';
import type { AnyEvent, EffectHandler } from '@setu/subscriptions';
import { sealsIn, type NamedDocuments, type NamedSeals } from '@setu/vault';
import { documentNamedBy } from './document-named-by.js';

/** Name of the subscription; the sweep waits for it. */
export const NAMED_SEALS = 'vault-named-seals';

/** Tells the vault which sealed values and documents events name, so that the sweep deletes only what none does. */
export const namedSealsEffect = (seals: NamedSeals, documents: NamedDocuments): EffectHandler => ({
  name: NAMED_SEALS,
  handles: 'all',
  async handle(event: Recorded<AnyEvent>) {
    const { data, eventId } = event;
    const document = documentNamedBy(event);
    if (document) await documents.record({ documentRef: document.documentRef, eventId });
    await seals.record(sealsIn(data).map(({ sealed }) => ({ sealId: sealed.sealId, eventId })));
  },
});
