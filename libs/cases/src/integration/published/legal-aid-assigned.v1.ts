import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A lawyer was assigned to her. */
export type LegalAidAssignedV1 = Published<'cases.legal-aid-assigned.v1', { assignmentId: string; byOrg: string }>;

export const legalAidAssignedV1 = ({ data, ...event }: RecordedCase<'LegalAidAssigned'>): LegalAidAssignedV1 =>
  published(event, 'cases.legal-aid-assigned.v1', {
    assignmentId: data.assignmentId,
    byOrg: data.byOrg,
  });
