import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RaiseRetraffickingAlert } from './raise-retrafficking-alert.command.js';

@CommandHandler(RaiseRetraffickingAlert)
export class RaiseRetraffickingAlertHandler implements ICommandHandler<RaiseRetraffickingAlert> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RaiseRetraffickingAlert): Promise<Executed> {
    const alertId = createdIdOf(context.commandId, 'alert');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RaiseRetraffickingAlert', data: { ...details, alertId, ...acting(context, now) } },
    }));
  }
}
