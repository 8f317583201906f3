import type { RiskFactor, RiskLevel } from './finding-codes.js';

export type RiskAssessment = Readonly<{
  assessmentId: string;
  level: RiskLevel;
  factorCodes: readonly RiskFactor[];
  assessedAt: string;
}>;

export type FindingState = Readonly<{
  /** As they were recorded; the one made last holds. */
  risks: readonly RiskAssessment[];
  /** The end at which a notice said that an order had lapsed, by order. */
  expired: Readonly<Record<string, string>>;
}>;

/** Before anything was found. */
export const NO_FINDINGS_YET: FindingState = { risks: [], expired: {} };

/** The risk as it was last assessed: an older assessment that is told later does not replace it. */
export const presentRisk = ({ risks }: FindingState): RiskAssessment | undefined =>
  risks.reduce<RiskAssessment | undefined>(
    (latest, risk) => (latest && risk.assessedAt < latest.assessedAt ? latest : risk),
    undefined,
  );
