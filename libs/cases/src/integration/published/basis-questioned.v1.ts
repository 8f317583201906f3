import type { QuestionedFact } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A ground on which custody relies has changed: a person must look. */
export type BasisQuestionedV1 = Published<'cases.basis-questioned.v1', { fact: QuestionedFact }>;

export const basisQuestionedV1 = ({ data, ...event }: RecordedCase<'BasisQuestioned'>): BasisQuestionedV1 =>
  published(event, 'cases.basis-questioned.v1', { fact: data.fact });
