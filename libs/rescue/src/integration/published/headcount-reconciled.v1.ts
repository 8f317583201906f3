import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** People were counted; the deviations say what does not add up. */
export type HeadcountReconciledV1 = PublishedOfOperation<
  'rescue.headcount-reconciled.v1',
  {
    found: number;
    removed: number;
    declinedToLeave: number;
    declinedChildren: number;
    accused: number;
  }
>;

export const headcountReconciledV1 = ({ data, ...event }: RecordedOperation<'HeadcountReconciled'>): HeadcountReconciledV1 =>
  publishedOfOperation(event, 'rescue.headcount-reconciled.v1', {
    found: data.found,
    removed: data.removed,
    declinedToLeave: data.declinedToLeave,
    declinedChildren: data.declinedChildren,
    accused: data.accused,
  });
