import type { Gathered } from '@setu/event-store';
import type { TipCommand } from '../domain/tip.commands.js';

/** A command to a tip, with the facts it relies on. */
export type TipGathered = Gathered<TipCommand>;
