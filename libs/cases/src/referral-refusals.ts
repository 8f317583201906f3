import type { RefusalCode } from './domain/refusal.js';

type ReferralRefusalCode = Extract<
  RefusalCode,
  `${'referral' | 'mediation' | 'needs' | 'plan' | 'risk' | 'compensation'}.${string}`
>;

/** The sentences behind the refusals of referrals, care and findings; see `CASES_REFUSALS`. */
export const REFERRAL_REFUSALS: Readonly<Record<ReferralRefusalCode, string>> = {
  'referral.unknown': 'No such referral is recorded in this case. Check its number.',
  'referral.exists': 'A referral with this identifier is recorded already. Look it up, or send a new one.',
  'referral.already-open':
    'She is referred to {receiver} for this service already ({stage}). Wait for its answer, or take that referral back first.',
  'referral.to-yourself':
    'Sender and receiver are the same organisation. What your own organisation can do for her needs no referral.',
  'referral.receiver-not-registered': 'This organisation is not on the network. Choose one from the directory.',
  'referral.receiver-suspended': '{receiver} is suspended now. Choose another organisation.',
  'referral.needs-consent-or-ground':
    'A referral needs her consent for this purpose and this organisation. Name the consent, or the legal ground on which it is done without.',
  'referral.ground-only-for-a-child':
    'By the record she is treated as {ageBand}. The protection of a child is no ground to refer an adult without her consent: ask her.',
  'referral.order-not-in-force': 'The order named is not in force at {at}. Name one that is, or ask for her consent.',
  'referral.mediation-never-imposed':
    'Mediation with her family happens only at her own request and with consent; no ground replaces that. Do not refer her for it.',
  'referral.mediation-not-requested':
    'Mediation with her family happens only at her own request. Record her request first, then refer to it.',
  'referral.not-yours': 'Only {sender}, which asked for this, or the receiver can send it elsewhere. Ask {sender}.',
  'referral.not-addressed-to-you':
    'This referral is addressed to {receiver}, not to your organisation. Only {receiver} can do this.',
  'referral.only-the-sender': 'Only {sender}, which asked for this, can do this. Ask {sender}.',
  'referral.already-received': 'The receiver has this referral already ({stage}). Say what will become of it.',
  'referral.already-accepted':
    'The receiver has accepted already. The sender may ask for cancellation; the receiver says how it ended.',
  'referral.ended': 'This referral has ended ({stage}). If she still needs the service, send a new one.',
  'referral.not-accepted': 'This referral has not been accepted ({stage}). Accept it first, or decline it.',
  'referral.held-until-the-past': 'You would hold this until {until}, which has passed. Say until when you will know.',
  'referral.reason-of-the-other':
    'The reason {reason} is not one that belongs to {declinedBy}. That she does not want it and that you cannot are different: say which.',
  'referral.cancellation-already-requested':
    'You have asked for cancellation; {receiver} has accepted this referral and must confirm. Ask {receiver}.',
  'referral.no-cancellation-requested': 'The sender has not asked to cancel this ({stage}). Decline it, or say how it ended.',
  'referral.accepted-needs-confirmation':
    '{receiver} has accepted this. Ask for cancellation, which {receiver} confirms; only what exposes her is let go at once.',

  'mediation.no-safety-check': 'No safety check is recorded. Assess the risk to her first; mediation comes after it, if at all.',
  'mediation.not-safe':
    'The last safety check ({level}) or what is known of her family speaks against mediation. Do not arrange it; help her in another way.',
  'mediation.never-with-suspect': 'This person is suspected. Mediation with a suspect is never arranged.',

  'needs.none-assessed': 'No domain was assessed. Name at least one, if only to say that she needs nothing there.',
  'needs.unknown': 'No such assessment of needs is recorded in this case. Record it first, then refer to it.',
  'plan.review-in-the-past': 'The review would be due at {reviewDue}, which has passed. Give a date ahead.',
  'risk.none-and-others': 'You named risks and also said that there is none. Leave out one or the other.',
  'compensation.unknown': 'No such claim is recorded in this case. Record the application first, then refer to it.',
  'compensation.exists': 'A claim with this identifier is recorded already. Record a new application if there is another one.',
};
