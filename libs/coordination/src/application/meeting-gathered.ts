import type { Gathered } from '@setu/event-store';
import type { MeetingCommand } from '../domain/meeting.commands.js';

/** A command to a meeting, with the facts it relies on. */
export type MeetingGathered = Gathered<MeetingCommand>;
