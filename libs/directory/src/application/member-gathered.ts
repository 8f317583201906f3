import type { Gathered } from '@setu/event-store';
import type { MemberCommand } from '../domain/member.commands.js';

/** A command to a member's stream, with the facts it relies on. */
export type MemberGathered = Gathered<MemberCommand>;
