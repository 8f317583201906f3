import type { OverrideGround, ReferralService, ReferralUrgency } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She is referred for one service. Without `overrideGround`, on her consent. `reroutes` is the referral whose place it takes. */
export type ReferralSentV1 = Published<
  'cases.referral-sent.v1',
  {
    referralId: string;
    fromOrg: string;
    toOrg: string;
    service: ReferralService;
    urgency: ReferralUrgency;
    overrideGround?: OverrideGround;
    reroutes?: string;
  }
>;

export const referralSentV1 = ({ data, ...event }: RecordedCase<'ReferralSent'>): ReferralSentV1 =>
  published(event, 'cases.referral-sent.v1', {
    referralId: data.referralId,
    fromOrg: data.fromOrg,
    toOrg: data.toOrg,
    service: data.service,
    urgency: data.urgency,
    ...(data.overrideGround !== undefined && { overrideGround: data.overrideGround }),
    ...(data.reroutes !== undefined && { reroutes: data.reroutes }),
  });
