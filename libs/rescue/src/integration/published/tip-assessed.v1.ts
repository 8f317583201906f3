import type { RiskFactor, RiskLevel } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** A unit judged how great the danger is. */
export type TipAssessedV1 = PublishedOfTip<
  'rescue.tip-assessed.v1',
  {
    riskLevel: RiskLevel;
    factorCodes: readonly RiskFactor[];
    byUnit: string;
  }
>;

export const tipAssessedV1 = ({ data, ...event }: RecordedTip<'TipAssessed'>): TipAssessedV1 =>
  publishedOfTip(event, 'rescue.tip-assessed.v1', {
    riskLevel: data.riskLevel,
    factorCodes: data.factorCodes,
    byUnit: data.byUnit,
  });
