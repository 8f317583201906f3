import type { RedFlag } from '../../domain/reunification-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Somebody claims her. `redFlagCodes`: what speaks against it at once. */
export type ClaimReceivedV1 = Published<
  'cases.claim-received.v1',
  {
    claimId: string;
    claimantRef: string;
    receivedAt: string;
    redFlagCodes: readonly RedFlag[];
    byOrg: string;
  }
>;

export const claimReceivedV1 = ({ data, ...event }: RecordedCase<'ClaimReceived'>): ClaimReceivedV1 =>
  published(event, 'cases.claim-received.v1', {
    claimId: data.claimId,
    claimantRef: data.claimantRef,
    receivedAt: data.receivedAt,
    redFlagCodes: data.redFlagCodes,
    byOrg: data.byOrg,
  });
