import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A plan of care holds. Never what is in it. */
export type CarePlanAdoptedV1 = Published<'cases.care-plan-adopted.v1', { planId: string; ownerOrg: string; reviewDue?: string }>;

export const carePlanAdoptedV1 = ({ data, ...event }: RecordedCase<'CarePlanAdopted'>): CarePlanAdoptedV1 =>
  published(event, 'cases.care-plan-adopted.v1', {
    planId: data.planId,
    ownerOrg: data.ownerOrg,
    ...(data.reviewDue !== undefined && { reviewDue: data.reviewDue }),
  });
