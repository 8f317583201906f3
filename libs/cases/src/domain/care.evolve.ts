import type { CareEvent } from './care.events.js';
import type { CareState, CompensationClaim } from './care.state.js';

const changed = (care: CareState, claimId: string, change: (claim: CompensationClaim) => CompensationClaim): CareState => {
  const claim = care.claims[claimId];
  return claim ? { ...care, claims: { ...care.claims, [claimId]: change(claim) } } : care;
};

export const evolveCare = (care: CareState, event: CareEvent): CareState => {
  switch (event.type) {
    case 'NeedsAssessed':
      return { ...care, assessments: [...care.assessments, event.data.assessmentId] };
    case 'CarePlanAdopted':
      return { ...care, plans: [...care.plans, event.data.planId] };
    case 'CompensationApplied': {
      const { claimId } = event.data;
      return { ...care, claims: { ...care.claims, [claimId]: { claimId, awarded: 0, paid: 0, refused: false } } };
    }
    case 'CompensationAwarded': {
      const { claimId, amount } = event.data;
      return changed(care, claimId, (claim) => ({ ...claim, awarded: claim.awarded + amount }));
    }
    case 'CompensationRefused':
      return changed(care, event.data.claimId, (claim) => ({ ...claim, refused: true }));
    case 'CompensationPaid': {
      const { claimId, amount } = event.data;
      return changed(care, claimId, (claim) => ({ ...claim, paid: claim.paid + amount }));
    }
    case 'FamilyMediationRequested': {
      const { requestId, withRef } = event.data;
      return { ...care, mediation: { ...care.mediation, [requestId]: { requestId, withRef } } };
    }
    case 'CounsellingSessionHeld':
    case 'LegalAidAssigned':
    case 'ProgressTold':
      return care;
  }
};
