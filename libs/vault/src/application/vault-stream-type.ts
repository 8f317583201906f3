import type { StreamType } from '@setu/event-store';
import type { MergingCommand } from '../domain/merging.commands.js';
import { mergingDecider } from '../domain/merging.decider.js';
import type { MergingEvent } from '../domain/merging.events.js';
import type { MergingState } from '../domain/merging.state.js';

/** What the vault knows of one person; the stream's id is her `subjectRef`, and her key seals what is in it. */
export const vaultStreamType: StreamType<MergingState, MergingCommand, MergingEvent> = {
  category: 'vault',
  decider: mergingDecider,
};
