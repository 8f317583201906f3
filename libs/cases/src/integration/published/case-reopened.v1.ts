import type { CaseReopeningReason } from '../../domain/record-keeping-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The case goes on. */
export type CaseReopenedV1 = Published<'cases.case-reopened.v1', { reasonCode: CaseReopeningReason; byOrg: string }>;

export const caseReopenedV1 = ({ data, ...event }: RecordedCase<'CaseReopened'>): CaseReopenedV1 =>
  published(event, 'cases.case-reopened.v1', {
    reasonCode: data.reasonCode,
    byOrg: data.byOrg,
  });
