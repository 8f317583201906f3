import type { QuestionedFact } from '../../domain/case-codes.js';
import { questionedRef } from '../../domain/question-fields.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A ground on which custody relies has changed: a person must look. `about`: the order, consent or organisation, or `power-of-removal`. */
export type BasisQuestionedV1 = Published<'cases.basis-questioned.v1', { fact: QuestionedFact; about: string }>;

export const basisQuestionedV1 = ({ data, ...event }: RecordedCase<'BasisQuestioned'>): BasisQuestionedV1 =>
  published(event, 'cases.basis-questioned.v1', { fact: data.fact, about: questionedRef(data) });
