import type { DomainError } from '@setu/kernel';
import type { ConsentPurpose } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import { consentInForce, type Consent } from './consent.state.js';
import type { RiskFactor } from './finding-codes.js';
import { presentRisk } from './finding.state.js';
import { refusal } from './refusal.js';
import type { RedFlag } from './reunification-codes.js';

const IMPLICATING_FACTORS: readonly RiskFactor[] = ['guardian-implicated', 'family-implicated'];
const IMPLICATING_FLAGS: readonly RedFlag[] = ['family-implicated', 'claimant-implicated'];

/** True when, by what is on record, somebody who would decide for her had a part in what was done to her. */
export const familyImplicated = ({ findings, reunification }: OpenedCase): boolean =>
  IMPLICATING_FLAGS.some((flag) => reunification.openRedFlags.includes(flag)) ||
  IMPLICATING_FACTORS.some((factor) => presentRisk(findings)?.factorCodes.includes(factor));

/**
 * Rule 9. Why a guardian may not consent for her, or nothing: she claims the person, is suspected, or is implicated. `suspects` are the
 * subjects whom the operation behind the case names as suspects. Doubt whether it was this guardian is decided for the person.
 */
export const guardianFault = (
  state: OpenedCase,
  guardianRef: string | undefined,
  suspects: readonly string[] = [],
): DomainError | undefined => {
  if (guardianRef === undefined) return refusal('consent.guardian-not-named');
  const because = state.reunification.claimants.includes(guardianRef)
    ? 'claimant'
    : suspects.includes(guardianRef)
      ? 'suspect'
      : familyImplicated(state)
        ? 'implicated'
        : undefined;
  return because && refusal('consent.guardian-may-not-decide', { because });
};

/** Who may consent: an adult for herself; for a child, or in doubt, a guardian who may, or an authority; and the child was asked. */
const giverFault = (state: OpenedCase, consent: Consent, suspects?: readonly string[]): DomainError | undefined => {
  const { givenBy, consentId, guardianRef } = consent;
  if (state.age.treatedAs === 'adult')
    return givenBy === 'self' ? undefined : refusal('consent.adult-decides-herself', { givenBy });
  if (givenBy === 'self') return refusal('consent.child-needs-guardian-or-authority', { ageBand: state.age.treatedAs });
  const fault = givenBy === 'guardian' ? guardianFault(state, guardianRef, suspects) : undefined;
  return fault ?? (consent.childsView === undefined ? refusal('consent.child-not-asked', { consentId }) : undefined);
};

/** What somebody wants to rely on: a consent for that purpose, towards that organisation; without one, whoever it names. */
export type ReliedOn = Readonly<{ consentId: string; purpose: ConsentPurpose; recipient?: string | undefined }>;

/** Rule 9. Why this consent may not be relied on at an instant, for that purpose and recipient, or nothing. */
export const consentFault = (
  state: OpenedCase,
  { consentId, purpose, recipient }: ReliedOn,
  at: string,
  suspects?: readonly string[],
): DomainError | undefined => {
  const consent = state.consents[consentId];
  if (!consent) return refusal('consent.unknown', { consentId });
  if (consent.purpose !== purpose) return refusal('consent.for-another-purpose', { purpose: consent.purpose, needed: purpose });
  if (recipient !== undefined && !consent.recipients.includes(recipient))
    return refusal('consent.names-other-recipients', { receiver: recipient });
  if (!consentInForce(consent, at)) return refusal('consent.not-in-force', { consentId, at });
  return giverFault(state, consent, suspects);
};
