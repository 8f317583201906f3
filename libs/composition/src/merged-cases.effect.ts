import type { Recorded } from '@setu/kernel';
import type { AnyEvent, EffectHandler } from '@setu/subscriptions';
import type { MergedCases, MergingEvent } from '@setu/vault';

/** Name of the subscription; who asks for the cases of a person waits for it. */
export const MERGED_CASES = 'vault-merged-cases';

/** Tells the vault in which of its streams each case is named. `merged` is asked for when it is needed. */
export const mergedCasesEffect = (merged: () => Pick<MergedCases, 'learn'>): EffectHandler => ({
  name: MERGED_CASES,
  handles: ['CaseLinked', 'CaseMerged'],
  handle: (event: Recorded<AnyEvent>) => merged().learn(event as Recorded<MergingEvent>),
});
