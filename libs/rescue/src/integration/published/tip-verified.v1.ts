import type { VerificationOutcome } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** A unit looked into the tip. */
export type TipVerifiedV1 = PublishedOfTip<
  'rescue.tip-verified.v1',
  {
    outcome: VerificationOutcome;
    byUnit: string;
  }
>;

export const tipVerifiedV1 = ({ data, ...event }: RecordedTip<'TipVerified'>): TipVerifiedV1 =>
  publishedOfTip(event, 'rescue.tip-verified.v1', {
    outcome: data.outcome,
    byUnit: data.byUnit,
  });
