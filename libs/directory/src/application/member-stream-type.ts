import type { StreamType } from '@setu/event-store';
import type { MemberCommand } from '../domain/member.commands.js';
import { memberDecider } from '../domain/member.decider.js';
import type { MemberEvent } from '../domain/member.events.js';
import type { MemberState } from '../domain/member.state.js';

/** The stream of one member, and the rules that govern it. */
export const memberStreamType: StreamType<MemberState, MemberCommand, MemberEvent> = {
  category: 'member',
  decider: memberDecider,
};
