import type { RiskLevel } from '../../domain/finding-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** How unsafe she is; never why. */
export type RiskAssessedV1 = Published<'cases.risk-assessed.v1', { assessmentId: string; level: RiskLevel }>;

export const riskAssessedV1 = ({ data, ...event }: RecordedCase<'RiskAssessed'>): RiskAssessedV1 =>
  published(event, 'cases.risk-assessed.v1', {
    assessmentId: data.assessmentId,
    level: data.level,
  });
