import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She took her consent back. */
export type ConsentWithdrawnV1 = Published<'cases.consent-withdrawn.v1', { consentId: string; withdrawnAt: string }>;

export const consentWithdrawnV1 = ({ data, ...event }: RecordedCase<'ConsentWithdrawn'>): ConsentWithdrawnV1 =>
  published(event, 'cases.consent-withdrawn.v1', { consentId: data.consentId, withdrawnAt: data.withdrawnAt });
