import { code, defineEvent, digest, id, optional, ROLES, sealed, type EventOf } from '@setu/kernel';
import { LEAVING_REASONS } from './directory-codes.js';

/** A person is known to the network by her sign-in. `identityDigest` is the keyed digest of its issuer and subject. */
export const memberEnrolled = defineEvent('MemberEnrolled', {
  identityDigest: digest(),
  name: sealed('stream', 'staff'),
  rank: optional(sealed('stream', 'staff')),
});

/** From now on she may act for the organisation in this role. */
export const memberJoined = defineEvent('MemberJoined', { org: id(), role: code(ROLES) });

/** She no longer acts for the organisation in this role. */
export const memberLeft = defineEvent('MemberLeft', { org: id(), role: code(ROLES), reasonCode: code(LEAVING_REASONS) });

export const MEMBER_EVENTS = [memberEnrolled, memberJoined, memberLeft] as const;
export type MemberEvent = EventOf<(typeof MEMBER_EVENTS)[number]>;
