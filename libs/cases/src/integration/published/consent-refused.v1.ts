import type { ConsentPurpose } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She was asked for consent and said no. */
export type ConsentRefusedV1 = Published<'cases.consent-refused.v1', { refusalId: string; purpose: ConsentPurpose }>;

export const consentRefusedV1 = ({ data, ...event }: RecordedCase<'ConsentRefused'>): ConsentRefusedV1 =>
  published(event, 'cases.consent-refused.v1', {
    refusalId: data.refusalId,
    purpose: data.purpose,
  });
