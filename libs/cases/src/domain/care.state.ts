/** A claim for compensation; amounts are whole rupees and add up. */
export type CompensationClaim = Readonly<{ claimId: string; awarded: number; paid: number; refused: boolean }>;

/** Her request for mediation with one person. */
export type MediationRequest = Readonly<{ requestId: string; withRef: string; riskAssessmentId: string }>;

export type CareState = Readonly<{
  assessments: readonly string[];
  plans: readonly string[];
  sessions: readonly string[];
  assignments: readonly string[];
  claims: Readonly<Record<string, CompensationClaim>>;
  mediation: Readonly<Record<string, MediationRequest>>;
}>;

/** Before anything was recorded of her care. */
export const NO_CARE_YET: CareState = { assessments: [], plans: [], sessions: [], assignments: [], claims: {}, mediation: {} };
