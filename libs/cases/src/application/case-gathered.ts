import type { Gathered } from '@setu/event-store';
import type { CaseCommand } from '../domain/case.commands.js';

/** A command to a case, with the facts it relies on. */
export type CaseGathered = Gathered<CaseCommand>;
