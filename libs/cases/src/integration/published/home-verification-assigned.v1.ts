import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An organisation is asked to look at the home she may go to. */
export type HomeVerificationAssignedV1 = Published<
  'cases.home-verification-assigned.v1',
  { verificationId: string; toOrg: string; byOrg: string }
>;

export const homeVerificationAssignedV1 = ({
  data,
  ...event
}: RecordedCase<'HomeVerificationAssigned'>): HomeVerificationAssignedV1 =>
  published(event, 'cases.home-verification-assigned.v1', {
    verificationId: data.verificationId,
    toOrg: data.toOrg,
    byOrg: data.byOrg,
  });
