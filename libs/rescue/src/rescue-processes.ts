import type { CommandBus } from '@nestjs/cqrs';
import { processEffect, type EffectHandler } from '@setu/subscriptions';
import { MarkTipActedUpon } from './application/commands/mark-tip-acted-upon.command.js';
import { tipsOfConcludedOperationProcess } from './application/processes/tips-of-concluded-operation.process.js';

const tipsOfConcludedOperation = (commands: Pick<CommandBus, 'execute'>): EffectHandler =>
  processEffect(tipsOfConcludedOperationProcess, ({ tipId, operationId }, context) =>
    commands.execute(new MarkTipActedUpon(tipId, operationId, context)),
  );

/** What follows for tips and operations from events of other streams, to be run by whoever runs subscriptions. */
export const RESCUE_PROCESSES = [tipsOfConcludedOperation] as const;
