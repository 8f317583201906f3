import type { RiskFactor, RiskLevel } from './finding-codes.js';

export type RiskAssessment = Readonly<{ assessmentId: string; level: RiskLevel; factorCodes: readonly RiskFactor[] }>;

export type FindingState = Readonly<{
  /** Oldest first; the latest holds. */
  risks: readonly RiskAssessment[];
  /** The end at which a notice said that an order had lapsed, by order. */
  expired: Readonly<Record<string, string>>;
}>;

/** Before anything was found. */
export const NO_FINDINGS_YET: FindingState = { risks: [], expired: {} };

/** The risk as it was last assessed. */
export const presentRisk = ({ risks }: FindingState): RiskAssessment | undefined => risks.at(-1);
