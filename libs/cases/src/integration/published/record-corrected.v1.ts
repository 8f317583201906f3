import type { CorrectableType, Patch } from '../../domain/correctable-fields.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An earlier event said something wrong: `patch` is what it should have said. `ref`: the order, consent, handover, verification or journey it is about. */
export type RecordCorrectedV1 = Published<
  'cases.record-corrected.v1',
  { correctsEventId: string; correctsRevision: number; correctsType: CorrectableType; ref?: string; patch: Patch; byOrg: string }
>;

export const recordCorrectedV1 = ({ data, ...event }: RecordedCase<'RecordCorrected'>): RecordCorrectedV1 =>
  published(event, 'cases.record-corrected.v1', {
    correctsEventId: data.correctsEventId,
    correctsRevision: data.correctsRevision,
    correctsType: data.correctsType,
    patch: data.patch,
    byOrg: data.byOrg,
    ...(data.ref !== undefined && { ref: data.ref }),
  });
