import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { guardianFault } from './consent-rules.js';
import type { ConsentCommand } from './consent.commands.js';
import type { ConsentEvent } from './consent.events.js';
import type { Consent } from './consent.state.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import { requireAuthority } from './ordering-authority.js';
import { questionedBasis } from './questioned-basis.js';
import { referralsWithdrawn } from './referral-ending.decider.js';
import type { ReferralEvent } from './referral.events.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import { isShownByAuthority } from './shown-by-authority.js';

type Decision = readonly Decided<ConsentEvent | CustodyEvent | ReferralEvent>[];
type CommandOf<T extends ConsentCommand['type']> = Extract<ConsentCommand, { type: T }>['data'];

const consentOf = (state: OpenedCase, consentId: string): Consent => {
  const consent = state.consents[consentId];
  if (!consent) throw refusal('consent.unknown', { consentId });
  return consent;
};

/** Rule 9. Consent by a guardian who is claimant, suspect or implicated is void: the authority decides. */
const requireGiver = (command: CommandOf<'GiveConsent'>, state: OpenedCase): void => {
  const { actor, givenBy, guardianRef, authority, authorityOrg, authorityFact, orderId, suspects } = command;
  const fault = givenBy === 'guardian' ? guardianFault(state, guardianRef, suspects) : undefined;
  if (fault) throw fault;
  if (givenBy !== 'authority') return;
  if (authority === undefined) throw refusal('consent.authority-not-named');
  requireAuthority(authority, authorityOrg, authorityFact);
  if (orderId !== undefined && !state.orders.byId[orderId]) throw refusal('order.unknown', { orderId });
  if (!isShownByAuthority(state, actor, command)) throw refusal('consent.authority-not-shown');
};

const decideGiveConsent = (command: CommandOf<'GiveConsent'>, state: OpenedCase): Decision => {
  const { now, actor, given, suspects: _, authorityFact: __, unregistered = [], ...consent } = command;
  const { consentId, recipients, expires, givenBy, guardianRef, authority, authorityOrg, orderId, documentRef } = consent;
  requireConcerned(state, actor, givenBy === 'authority' ? [...recipients, authorityOrg] : recipients);
  requireHonestTime(given, now, lastCustodyChange(state));
  if (state.consents[consentId]) throw refusal('consent.exists', { consentId });
  if (recipients.length === 0) throw refusal('consent.needs-recipient');
  if (unregistered[0] !== undefined) throw refusal('consent.recipient-not-registered', { recipient: unregistered[0] });
  const givenAt = given.occurredAt.at;
  if (expires !== undefined && expires <= givenAt) throw refusal('consent.ends-before-it-begins', { givenAt, expires });
  requireGiver(command, state);
  const byAuthority = givenBy === 'authority';
  const givers = {
    guardianRef: givenBy === 'guardian' ? guardianRef : undefined,
    authority: byAuthority ? authority : undefined,
    authorityOrg: byAuthority ? authorityOrg : undefined,
    orderId: byAuthority ? orderId : undefined,
    documentRef: byAuthority ? documentRef : undefined,
    recordedByAuthority: (byAuthority && actor.orgRef === authorityOrg) || undefined,
  };
  return [{ type: 'ConsentGiven', data: onlyPresent({ ...consent, ...givers, givenAt }), ...reported(given) }];
};

/** It holds at once, also for the referrals that rest on it: whoever they went to has no part in the case any more. */
const decideWithdrawConsent = (
  { now, actor, consentId, withdrawn }: CommandOf<'WithdrawConsent'>,
  state: OpenedCase,
): Decision => {
  const { recipients, withdrawnAt } = consentOf(state, consentId);
  requireConcerned(state, actor, recipients);
  requireHonestTime(withdrawn, now, lastCustodyChange(state));
  if (withdrawnAt !== undefined) throw refusal('consent.already-withdrawn', { consentId, withdrawnAt });
  return [
    {
      type: 'ConsentWithdrawn',
      data: { consentId, by: actor.userRef, withdrawnAt: withdrawn.occurredAt.at },
      ...reported(withdrawn),
    },
    ...referralsWithdrawn(state, consentId, actor),
    ...questionedBasis(state, 'consent-withdrawn', (basis) => basis.kind === 'consent' && basis.consentId === consentId),
  ];
};

const decideRefuseConsent = ({ now, actor, refused, ...refusing }: CommandOf<'RefuseConsent'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(refused, now, lastCustodyChange(state));
  const data = { ...refusing, refusedAt: refused.occurredAt.at, by: actor.userRef };
  return [{ type: 'ConsentRefused', data, ...reported(refused) }];
};

const decideRecordAssent = (
  { now, actor, consentId, view, language, heard, note }: CommandOf<'RecordAssent'>,
  state: OpenedCase,
): Decision => {
  const { givenBy, recipients } = consentOf(state, consentId);
  requireConcerned(state, actor, recipients);
  requireHonestTime(heard, now, lastCustodyChange(state));
  if (givenBy === 'self') throw refusal('consent.her-own', { consentId });
  const data = { consentId, view, language, heardAt: heard.occurredAt.at, by: actor.userRef, note };
  return [{ type: 'AssentRecorded', data: onlyPresent(data), ...reported(heard) }];
};

export const decideConsent = (command: ConsentCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'GiveConsent':
      return decideGiveConsent(command.data, state);
    case 'WithdrawConsent':
      return decideWithdrawConsent(command.data, state);
    case 'RefuseConsent':
      return decideRefuseConsent(command.data, state);
    case 'RecordAssent':
      return decideRecordAssent(command.data, state);
  }
};
