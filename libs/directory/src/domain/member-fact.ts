import type { Membership, MemberState } from './member.state.js';

/** What the directory says about a member now: in which roles she may act for which organisations, in the order in which she joined. */
export type MemberFact = Readonly<{ enrolled: boolean; memberships: readonly Membership[] }>;

export const memberFact = (state: MemberState): MemberFact =>
  state.status === 'none' ? { enrolled: false, memberships: [] } : { enrolled: true, memberships: state.memberships };
