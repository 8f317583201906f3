import { ACCESS_REFUSALS } from '@setu/access';
import { CASES_REFUSALS } from '@setu/cases';
import { COORDINATION_REFUSALS } from '@setu/coordination';
import { DIRECTORY_REFUSALS } from '@setu/directory';
import { RESCUE_REFUSALS } from '@setu/rescue';
import { VAULT_REFUSALS } from '@setu/vault';

/** The sentence of every refusal that a rule or access can give, by its code. `{name}` stands for the fact of that name. */
export const REFUSAL_SENTENCES: Readonly<Record<string, string>> = {
  ...RESCUE_REFUSALS,
  ...DIRECTORY_REFUSALS,
  ...CASES_REFUSALS,
  ...COORDINATION_REFUSALS,
  ...VAULT_REFUSALS,
  ...ACCESS_REFUSALS,
  'cursor.invalid': 'This list cannot be continued from there. Begin again at its first page.',
  'revision.stale':
    'Since revision {revision}, which you saw, somebody has recorded something more. Look at it, then decide again; nothing of yours was recorded.',
  'revision.unknown':
    'This history has no revision {revision}: it ends before that. Read it again, decide on what it says, and name the revision that it gives; nothing of yours was recorded.',
  'view.behind': 'What you recorded is safe, but this view has not caught up with it yet. Ask again in a few seconds.',
  'view.parked':
    'What was recorded is safe, but this view cannot show the newest of it until an operator has seen to it. Tell your administrator.',
};

/** Puts facts into a sentence. */
export const filledIn = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => facts[name] ?? placeholder);
