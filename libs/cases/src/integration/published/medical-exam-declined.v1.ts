import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A medical examination was not wanted. */
export type MedicalExamDeclinedV1 = Published<'cases.medical-exam-declined.v1', { declinedAt: string }>;

export const medicalExamDeclinedV1 = ({ data, ...event }: RecordedCase<'MedicalExamDeclined'>): MedicalExamDeclinedV1 =>
  published(event, 'cases.medical-exam-declined.v1', {
    declinedAt: data.declinedAt,
  });
