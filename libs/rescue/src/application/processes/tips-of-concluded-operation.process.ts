import type { Process } from '@setu/subscriptions';
import type { OperationEvent } from '../../domain/operation-events.js';
import type { MarkTipActedUpon } from '../commands/mark-tip-acted-upon.command.js';

type ActedUpon = Pick<MarkTipActedUpon, 'tipId' | 'operationId'>;

/** OperationConcluded marks its tips acted upon. */
export const tipsOfConcludedOperationProcess: Process<OperationEvent, ActedUpon> = {
  name: 'tips-of-concluded-operation',
  handles: ['OperationConcluded'],
  react: (event) =>
    event.type === 'OperationConcluded' ? event.data.tipIds.map((tipId) => ({ tipId, operationId: event.stream.id })) : [],
};
