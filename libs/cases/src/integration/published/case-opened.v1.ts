import type { AgeBand } from '@setu/kernel';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A case of one person has begun. `rescue`: the operation that she was brought out by, and her random reference in it. */
export type CaseOpenedV1 = Published<
  'cases.case-opened.v1',
  {
    caseCode: string;
    openedByOrg: string;
    apparentAgeBand: AgeBand;
    rescue?: Readonly<{ operationId: string; subjectRef: string }>;
  }
>;

export const caseOpenedV1 = ({ data, ...event }: RecordedCase<'CaseOpened'>): CaseOpenedV1 =>
  published(event, 'cases.case-opened.v1', {
    caseCode: data.caseCode,
    openedByOrg: data.openedByOrg,
    apparentAgeBand: data.apparentAgeBand,
    ...(data.operationId !== undefined && { rescue: { operationId: data.operationId, subjectRef: data.subjectRef } }),
  });
