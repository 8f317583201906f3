import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Something was recorded that other contexts need not know; it only says that the record has grown. */
export type CaseRecordedV1 = Published<'cases.recorded.v1', Record<string, never>>;

export const caseRecordedV1 = (event: RecordedCase): CaseRecordedV1 => published(event, 'cases.recorded.v1', {});
