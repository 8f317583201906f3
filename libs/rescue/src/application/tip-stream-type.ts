import type { StreamType } from '@setu/event-store';
import type { TipCommand } from '../domain/tip.commands.js';
import { tipDecider } from '../domain/tip.decider.js';
import type { TipEvent } from '../domain/tip.events.js';
import type { TipState } from '../domain/tip.state.js';

/** The stream of one tip, and the rules that govern it. */
export const tipStreamType: StreamType<TipState, TipCommand, TipEvent> = { category: 'tip', decider: tipDecider };
