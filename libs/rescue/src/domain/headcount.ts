import type { OperationDeviation } from './operation-codes.js';
import type { SceneState } from './operation.state.js';

/** Numbers as somebody counted them. */
export type Counted = Readonly<{
  found: number;
  removed: number;
  declinedToLeave: number;
  declinedChildren: number;
  accused: number;
}>;

/** Rule 7: found = removed + declined to leave (adults only) + accused; and those removed are those recorded as removed. */
export const headcountDeviations = (
  { found, removed, declinedToLeave, declinedChildren, accused }: Counted,
  scene: Pick<SceneState, 'removed'>,
): readonly OperationDeviation[] => {
  const deviations: OperationDeviation[] = [];
  if (found !== removed + declinedToLeave + accused) deviations.push('rule-7.does-not-add-up');
  if (removed !== scene.removed.length) deviations.push('rule-7.differs-from-those-recorded');
  if (declinedChildren > 0) deviations.push('rule-7.child-left-behind');
  return deviations;
};

export const addsUp = (counted: Counted, scene: Pick<SceneState, 'removed'>): boolean =>
  headcountDeviations(counted, scene).length === 0;
