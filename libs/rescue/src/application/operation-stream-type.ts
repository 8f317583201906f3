import type { StreamType } from '@setu/event-store';
import type { OperationEvent } from '../domain/operation-events.js';
import type { OperationCommand } from '../domain/operation.commands.js';
import { operationDecider } from '../domain/operation.decider.js';
import type { OperationState } from '../domain/operation.state.js';

/** The stream of one rescue operation, and the rules that govern it. */
export const operationStreamType: StreamType<OperationState, OperationCommand, OperationEvent> = {
  category: 'operation',
  decider: operationDecider,
};
