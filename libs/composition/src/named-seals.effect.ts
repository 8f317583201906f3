import type { Recorded } from '@setu/kernel';
import type { AnyEvent, EffectHandler } from '@setu/subscriptions';
import { sealsIn, type NamedSeals } from '@setu/vault';

/** Name of the subscription; the sweep waits for it. */
export const NAMED_SEALS = 'vault-named-seals';

/** Tells the vault which sealed values events name, so that the sweep deletes only what none does. */
export const namedSealsEffect = (seals: NamedSeals): EffectHandler => ({
  name: NAMED_SEALS,
  handles: 'all',
  async handle({ data, eventId }: Recorded<AnyEvent>) {
    await seals.record(sealsIn(data).map(({ sealed }) => ({ sealId: sealed.sealId, eventId })));
  },
});
