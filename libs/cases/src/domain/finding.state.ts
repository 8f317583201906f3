import type { RiskFactor, RiskLevel } from './finding-codes.js';

export type RiskAssessment = Readonly<{ assessmentId: string; level: RiskLevel; factorCodes: readonly RiskFactor[] }>;

export type FindingState = Readonly<{
  /** Oldest first; the latest holds. */
  risks: readonly RiskAssessment[];
  exams: readonly string[];
  statements: readonly string[];
  ageTestOrdered: boolean;
  /** Ends of orders of which a notice was given, by order. */
  expired: Readonly<Record<string, string>>;
}>;

/** Before anything was found. */
export const NO_FINDINGS_YET: FindingState = { risks: [], exams: [], statements: [], ageTestOrdered: false, expired: {} };
