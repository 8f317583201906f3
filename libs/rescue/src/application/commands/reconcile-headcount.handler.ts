import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ReconcileHeadcount } from './reconcile-headcount.command.js';

@CommandHandler(ReconcileHeadcount)
export class ReconcileHeadcountHandler implements ICommandHandler<ReconcileHeadcount> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: ReconcileHeadcount): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'ReconcileHeadcount', data: { ...details, ...acting(context, now) } },
    }));
  }
}
