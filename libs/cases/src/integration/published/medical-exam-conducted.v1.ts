import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A medical examination took place; never what was found. */
export type MedicalExamConductedV1 = Published<'cases.medical-exam-conducted.v1', { examRef: string; conductedAt: string }>;

export const medicalExamConductedV1 = ({ data, ...event }: RecordedCase<'MedicalExamConducted'>): MedicalExamConductedV1 =>
  published(event, 'cases.medical-exam-conducted.v1', {
    examRef: data.examRef,
    conductedAt: data.conductedAt,
  });
