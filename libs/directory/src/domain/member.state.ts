import type { Role } from '@setu/kernel';

/** A member acts for an organisation in a role; she may have several. */
export type Membership = Readonly<{ org: string; role: Role }>;

export type MemberState = Readonly<{ status: 'none' }> | Readonly<{ status: 'enrolled'; memberships: readonly Membership[] }>;
