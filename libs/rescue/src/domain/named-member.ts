import { POLICE_ROLES } from './rescue-actor.js';

/** What the directory says of a member who is named: for whom she acts, in which roles. */
export type NamedMemberFact = Readonly<{
  userRef: string;
  memberships: readonly Readonly<{ org: string; role: string }>[];
}>;

/** True if she acts in a police role for one of these units: only such a member can approve what one of their officers decides. */
export const mayApprove = ({ memberships }: NamedMemberFact, units: readonly (string | undefined)[]): boolean =>
  memberships.some(({ org, role }) => units.includes(org) && POLICE_ROLES.includes(role));
