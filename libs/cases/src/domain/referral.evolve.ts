import type { ReferralEvent } from './referral.events.js';
import type { Referral, ReferralState } from './referral.state.js';

type Sent = Extract<ReferralEvent, { type: 'ReferralSent' }>['data'];

const sent = ({ referralId, fromOrg, toOrg, service, mediationRequestId, ...grounds }: Sent): Referral => ({
  referralId,
  fromOrg,
  toOrg,
  service,
  basis:
    grounds.consentId === undefined
      ? { kind: 'override', ground: grounds.overrideGround ?? 'order-of-authority', orderId: grounds.overrideOrderId }
      : { kind: 'consent', consentId: grounds.consentId },
  mediationRequestId,
  wasAccepted: false,
  stage: 'sent',
});

const stepped = (event: Exclude<ReferralEvent, { type: 'ReferralSent' }>, referral: Referral): Referral => {
  switch (event.type) {
    case 'ReferralReceived':
      return { ...referral, stage: 'received' };
    case 'ReferralHeld':
      return { ...referral, stage: 'held', until: event.data.until };
    case 'ReferralAccepted':
      return { ...referral, stage: 'accepted', wasAccepted: true };
    case 'ReferralDeclined':
      return { ...referral, stage: 'declined' };
    case 'ReferralRerouted':
      return { ...referral, stage: 'rerouted' };
    case 'ReferralCancellationRequested':
      return { ...referral, stage: 'cancellation-requested', reasonCode: event.data.reasonCode };
    case 'ReferralCancelled':
      return { ...referral, stage: 'cancelled' };
    case 'ReferralCompleted':
      return { ...referral, stage: 'completed' };
    case 'ReferralEnteredInError':
      return { ...referral, stage: 'entered-in-error' };
  }
};

export const evolveReferrals = (referrals: ReferralState, event: ReferralEvent): ReferralState => {
  const { referralId } = event.data;
  if (event.type === 'ReferralSent') return { ...referrals, [referralId]: sent(event.data) };
  const referral = referrals[referralId];
  return referral ? { ...referrals, [referralId]: stepped(event, referral) } : referrals;
};
