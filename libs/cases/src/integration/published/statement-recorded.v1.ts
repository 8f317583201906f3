import type { StatementKind } from '../../domain/finding-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A statement was recorded elsewhere, under that provision. */
export type StatementRecordedV1 = Published<
  'cases.statement-recorded.v1',
  { statementRef: string; kind: StatementKind; takenAt: string }
>;

export const statementRecordedV1 = ({ data, ...event }: RecordedCase<'StatementRecorded'>): StatementRecordedV1 =>
  published(event, 'cases.statement-recorded.v1', {
    statementRef: data.statementRef,
    kind: data.kind,
    takenAt: data.takenAt,
  });
