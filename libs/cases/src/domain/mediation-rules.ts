import type { DomainError } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import { familyImplicated } from './consent-rules.js';
import { presentRisk } from './finding.state.js';
import { refusal } from './refusal.js';

/**
 * Why mediation with this person may not be, or nothing: a safety check comes first, it must not find her at high risk or her family
 * implicated, and mediation with a suspect is never arranged.
 */
export const mediationFault = (state: OpenedCase, withRef: string, suspects: readonly string[] = []): DomainError | undefined => {
  if (suspects.includes(withRef)) return refusal('mediation.never-with-suspect');
  const risk = presentRisk(state.findings);
  if (!risk) return refusal('mediation.no-safety-check');
  return risk.level === 'high' || risk.level === 'extreme' || familyImplicated(state)
    ? refusal('mediation.not-safe', { level: risk.level })
    : undefined;
};
