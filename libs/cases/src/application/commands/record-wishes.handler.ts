import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordWishes } from './record-wishes.command.js';

@CommandHandler(RecordWishes)
export class RecordWishesHandler implements ICommandHandler<RecordWishes> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordWishes): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordWishes', data: { ...details, ...acting(context, now) } },
    }));
  }
}
