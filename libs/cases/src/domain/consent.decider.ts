import { requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import type { ConsentCommand } from './consent.commands.js';
import type { ConsentEvent } from './consent.events.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import { onlyPresent } from './only-present.js';
import { questionedBasis } from './questioned-basis.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<ConsentEvent | CustodyEvent>[];
type CommandOf<T extends ConsentCommand['type']> = Extract<ConsentCommand, { type: T }>['data'];

const decideGiveConsent = ({ now, actor, given, ...consent }: CommandOf<'GiveConsent'>, state: OpenedCase): Decision => {
  const { consentId, recipients, expires } = consent;
  requireConcerned(state, actor, recipients);
  requireHonestTime(given, now, lastCustodyChange(state));
  if (state.consents[consentId]) throw refusal('consent.exists', { consentId });
  if (recipients.length === 0) throw refusal('consent.needs-recipient');
  const givenAt = given.occurredAt.at;
  if (expires !== undefined && expires <= givenAt) throw refusal('consent.ends-before-it-begins', { givenAt, expires });
  return [{ type: 'ConsentGiven', data: onlyPresent({ ...consent, givenAt }), ...reported(given) }];
};

const decideWithdrawConsent = (
  { now, actor, consentId, withdrawn }: CommandOf<'WithdrawConsent'>,
  state: OpenedCase,
): Decision => {
  const consent = state.consents[consentId];
  if (!consent) throw refusal('consent.unknown', { consentId });
  requireConcerned(state, actor, consent.recipients);
  requireHonestTime(withdrawn, now, lastCustodyChange(state));
  if (consent.withdrawnAt !== undefined)
    throw refusal('consent.already-withdrawn', { consentId, withdrawnAt: consent.withdrawnAt });
  return [
    {
      type: 'ConsentWithdrawn',
      data: { consentId, by: actor.userRef, withdrawnAt: withdrawn.occurredAt.at },
      ...reported(withdrawn),
    },
    ...questionedBasis(state, 'consent-withdrawn', (basis) => basis.kind === 'consent' && basis.consentId === consentId),
  ];
};

export const decideConsent = (command: ConsentCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'GiveConsent':
      return decideGiveConsent(command.data, state);
    case 'WithdrawConsent':
      return decideWithdrawConsent(command.data, state);
  }
};
