import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RefuseConsent } from './refuse-consent.command.js';

@CommandHandler(RefuseConsent)
export class RefuseConsentHandler implements ICommandHandler<RefuseConsent> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RefuseConsent): Promise<Executed> {
    const refusalId = createdIdOf(context.commandId, 'refusal');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RefuseConsent', data: { ...details, refusalId, ...acting(context, now) } },
    }));
  }
}
