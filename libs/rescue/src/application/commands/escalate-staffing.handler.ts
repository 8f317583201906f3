import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { EscalateStaffing } from './escalate-staffing.command.js';

@CommandHandler(EscalateStaffing)
export class EscalateStaffingHandler implements ICommandHandler<EscalateStaffing> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: EscalateStaffing): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const { fact: toUnit, ref } = await this.directory.organisation(details.toUnit, now);
      const data = { ...details, toUnit, ...acting(context, now) };
      return { command: { type: 'EscalateStaffing', data }, facts: [ref] };
    });
  }
}
