import type { Role } from '@setu/kernel';
import { AccessRefused } from './access-refused.js';
import type { Act } from './acts.js';
import { Concealed } from './concealed.js';
import type { PersonActor } from './current-member.js';
import { POLICIES, type Policy } from './policies.js';
import { ERRANDS, type Relation } from './relations.js';

/**
 * `permit`: she may. `deny`: she may not, and may know that what she asked about exists. `conceal`: she may not even know that, and
 * gets the very answer that an unknown id gets.
 */
export type AccessDecision = 'permit' | 'deny' | 'conceal';

/** Acts that ask about nothing in particular: there is nothing to conceal. */
const ABOUT_NOTHING: readonly Act[] = [
  'system.read',
  'feed.read',
  'changes.read',
  'directory.administer',
  'directory.read',
  'tip.receive',
  'board.read',
  'follow-up.read',
  'irregularity.read',
  'queue.read',
  'reconciliation.read',
  'case.open',
  'referral.list',
  'operation.propose',
  'meeting.convene',
];
/** Every organisation is on the public list, so an act about one is denied openly. */
const ABOUT_THE_LISTED: readonly Act[] = ['capacity.declare'];

const grants = ({ act: granted, roles, needs }: Policy, role: string, act: Act, relations: ReadonlySet<Relation>): boolean =>
  granted === act && roles.includes(role as Role) && (needs === 'nothing' || needs.some((relation) => relations.has(relation)));

/**
 * May she do this now? `relations`: what her organisation has to do with the case, tip or organisation that the act is about, empty
 * for an unknown id. Default deny; a role that the directory does not know grants nothing.
 */
export const permits = (actor: Pick<PersonActor, 'role'>, act: Act, relations: ReadonlySet<Relation>): AccessDecision => {
  if (POLICIES.some((policy) => grants(policy, actor.role, act, relations))) return 'permit';
  const knows = [...relations].some((relation) => !(ERRANDS as readonly Relation[]).includes(relation));
  return knows || ABOUT_NOTHING.includes(act) || ABOUT_THE_LISTED.includes(act) ? 'deny' : 'conceal';
};

/** Passes if she may. @throws AccessRefused access.role-may-not, access.sealed; @throws Concealed */
export const requirePermit = (actor: Pick<PersonActor, 'role'>, act: Act, relations: ReadonlySet<Relation>): void => {
  const decision = permits(actor, act, relations);
  if (decision === 'conceal') throw new Concealed();
  if (decision === 'permit') return;
  if (act === 'sealed.open') throw new AccessRefused('access.sealed');
  throw new AccessRefused('access.role-may-not', { act, role: actor.role });
};
