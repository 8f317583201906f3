import type { DomainError } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import { consentFault, guardianFault } from './consent-rules.js';
import { consentInForce } from './consent.state.js';
import { orderInForce } from './orders.state.js';
import { PURPOSE_OF_SERVICE } from './referral-codes.js';
import type { Referral } from './referral.state.js';
import { refusal } from './refusal.js';

type Ask = Pick<Referral, 'basis' | 'service' | 'toOrg'>;

/**
 * Rule 9. Why a referral may not rest on its ground at an instant, or nothing. Without consent it rests on a legal ground; a child's
 * protection is one only for a child, an order only while it is in force. Mediation with her family is never imposed.
 */
export const referralBasisFault = (
  state: OpenedCase,
  { basis, service, toOrg }: Ask,
  at: string,
  suspects?: readonly string[],
): DomainError | undefined => {
  if (basis.kind === 'consent') {
    const { consentId } = basis;
    return consentFault(state, { consentId, purpose: PURPOSE_OF_SERVICE[service], recipient: toOrg }, at, suspects);
  }
  if (service === 'family-mediation') return refusal('referral.mediation-never-imposed');
  if (basis.ground === 'child-protection-duty' && state.age.treatedAs === 'adult')
    return refusal('referral.ground-only-for-a-child', { ageBand: state.age.treatedAs });
  if (basis.ground !== 'order-of-authority') return undefined;
  const order = basis.orderId === undefined ? undefined : state.orders.byId[basis.orderId];
  if (!order) return refusal('order.unknown', { orderId: basis.orderId ?? '' });
  return orderInForce(order, at) ? undefined : refusal('referral.order-not-in-force', { orderId: order.orderId, at });
};

/**
 * Whether the receiver of an open referral still has a part in the case. An override keeps it until the referral ends; a consent until it
 * ends or turns out void. Without `at`, only what is recorded counts: an expiry is judged where access is decided, and so is whether
 * the guardian is among the `suspects` of the operation behind the case.
 */
export const referralGivesPart = (
  state: OpenedCase,
  { basis }: Pick<Referral, 'basis'>,
  at?: string,
  suspects?: readonly string[],
): boolean => {
  if (basis.kind === 'override') return true;
  const consent = state.consents[basis.consentId];
  if (!consent || consent.withdrawnAt !== undefined) return false;
  if (consent.givenBy === 'guardian' && guardianFault(state, consent.guardianRef, suspects)) return false;
  return at === undefined || consentInForce(consent, at);
};
