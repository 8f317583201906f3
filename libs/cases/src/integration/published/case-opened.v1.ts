import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A case of one person has begun. */
export type CaseOpenedV1 = Published<'cases.case-opened.v1', { caseCode: string; openedByOrg: string }>;

export const caseOpenedV1 = ({ data, ...event }: RecordedCase<'CaseOpened'>): CaseOpenedV1 =>
  published(event, 'cases.case-opened.v1', { caseCode: data.caseCode, openedByOrg: data.openedByOrg });
