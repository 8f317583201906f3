import type { SignatureMode } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The informant signed the tip; who she is stays sealed. */
export type TipSignedByInformantV1 = PublishedOfTip<
  'rescue.tip-signed-by-informant.v1',
  {
    mode: SignatureMode;
    signedAt: string;
  }
>;

export const tipSignedByInformantV1 = ({ data, ...event }: RecordedTip<'TipSignedByInformant'>): TipSignedByInformantV1 =>
  publishedOfTip(event, 'rescue.tip-signed-by-informant.v1', {
    mode: data.mode,
    signedAt: data.signedAt,
  });
