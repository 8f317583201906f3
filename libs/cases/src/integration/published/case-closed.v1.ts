import type { CaseClosingReason } from '../../domain/record-keeping-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Nothing is open in this case any more; it takes no decision until it is reopened. */
export type CaseClosedV1 = Published<'cases.case-closed.v1', { reasonCode: CaseClosingReason; byOrg: string }>;

export const caseClosedV1 = ({ data, ...event }: RecordedCase<'CaseClosed'>): CaseClosedV1 =>
  published(event, 'cases.case-closed.v1', {
    reasonCode: data.reasonCode,
    byOrg: data.byOrg,
  });
