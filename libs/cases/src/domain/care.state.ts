/** A claim for compensation; amounts are whole rupees and add up. */
export type CompensationClaim = Readonly<{ claimId: string; awarded: number; paid: number; refused: boolean }>;

/** Her request for mediation with one person. */
export type MediationRequest = Readonly<{ requestId: string; withRef: string }>;

export type CareState = Readonly<{
  /** Ids of the assessments of what she needs. */
  assessments: readonly string[];
  /** Ids of the plans of care, oldest first; the last one holds. */
  plans: readonly string[];
  claims: Readonly<Record<string, CompensationClaim>>;
  mediation: Readonly<Record<string, MediationRequest>>;
}>;

/** Before anything was recorded of her care. */
export const NO_CARE_YET: CareState = { assessments: [], plans: [], claims: {}, mediation: {} };
