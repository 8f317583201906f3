import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { CallWitness } from './call-witness.command.js';

@CommandHandler(CallWitness)
export class CallWitnessHandler implements ICommandHandler<CallWitness> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: CallWitness): Promise<Executed> {
    const subjectRef = createdIdOf(context.commandId, 'witness');
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'CallWitness', data: { ...details, subjectRef, ...acting(context, now) } },
    }));
  }
}
