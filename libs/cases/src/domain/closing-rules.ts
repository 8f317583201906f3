import type { OpenedCase } from './case.state.js';
import { isFollowedUp, openDueDates } from './follow-up.state.js';
import type { ChecklistItem, ChecklistStanding } from './record-keeping-codes.js';
import { isOpen } from './referral.state.js';
import { refusal } from './refusal.js';

type Checked = Readonly<{ item: ChecklistItem; standing: ChecklistStanding }>;

const custodyChecked = ({ custody }: OpenedCase): ChecklistStanding => {
  if (custody.status !== 'held') return custody.status === 'never' ? 'never-held' : 'ended';
  if (custody.handover) throw refusal('case.handover-open', { handoverId: custody.handover.handoverId });
  throw refusal('case.custody-held');
};

const referralsChecked = ({ referrals }: OpenedCase): ChecklistStanding => {
  const open = Object.values(referrals).find(isOpen);
  if (open) throw refusal('case.referral-open', { referralId: open.referralId, receiver: open.toOrg });
  return 'none-open';
};

const followUpChecked = ({ followUp }: OpenedCase): ChecklistStanding => {
  if (!followUp.reunification) return 'not-needed';
  if (!isFollowedUp(followUp)) return 'not-agreed';
  if (!followUp.schedule) throw refusal('case.follow-up-not-scheduled');
  if (followUp.lastOutcome === 'lost-contact') {
    if (followUp.escalated) return 'lost-contact-escalated';
    throw refusal('case.lost-contact-not-escalated');
  }
  const [dueAt] = openDueDates(followUp);
  if (dueAt !== undefined) throw refusal('case.follow-up-open', { dueAt });
  return 'finished';
};

/**
 * Rule 11. What is looked at before a case is closed, and how each stands.
 * @throws DomainError case.handover-open, case.custody-held, case.referral-open, case.follow-up-not-scheduled, case.follow-up-open,
 * case.lost-contact-not-escalated
 */
export const checklistOf = (state: OpenedCase): readonly Checked[] => [
  { item: 'custody', standing: custodyChecked(state) },
  { item: 'handovers', standing: 'none-open' },
  { item: 'referrals', standing: referralsChecked(state) },
  { item: 'follow-up', standing: followUpChecked(state) },
];
