import type { ConsentPurpose } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Consent was given; `expires` is exclusive. */
export type ConsentGivenV1 = Published<
  'cases.consent-given.v1',
  { consentId: string; purpose: ConsentPurpose; givenAt: string; expires?: string }
>;

export const consentGivenV1 = ({ data, ...event }: RecordedCase<'ConsentGiven'>): ConsentGivenV1 =>
  published(event, 'cases.consent-given.v1', {
    consentId: data.consentId,
    purpose: data.purpose,
    givenAt: data.givenAt,
    ...(data.expires !== undefined && { expires: data.expires }),
  });
