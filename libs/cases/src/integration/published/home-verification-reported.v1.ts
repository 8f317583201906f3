import type { RedFlag, VerificationOutcome } from '../../domain/reunification-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** What was found at the home she may go to. */
export type HomeVerificationReportedV1 = Published<
  'cases.home-verification-reported.v1',
  {
    verificationId: string;
    outcome: VerificationOutcome;
    redFlagCodes: readonly RedFlag[];
    clearedFlagCodes: readonly RedFlag[];
    visitedAt: string;
    byOrg: string;
  }
>;

export const homeVerificationReportedV1 = ({
  data,
  ...event
}: RecordedCase<'HomeVerificationReported'>): HomeVerificationReportedV1 =>
  published(event, 'cases.home-verification-reported.v1', {
    verificationId: data.verificationId,
    outcome: data.outcome,
    redFlagCodes: data.redFlagCodes,
    clearedFlagCodes: data.clearedFlagCodes,
    visitedAt: data.visitedAt,
    byOrg: data.byOrg,
  });
