import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { GiveConsent } from './give-consent.command.js';

@CommandHandler(GiveConsent)
export class GiveConsentHandler implements ICommandHandler<GiveConsent> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: GiveConsent): Promise<Executed> {
    const consentId = createdIdOf(context.commandId, 'consent');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'GiveConsent', data: { ...details, consentId, ...acting(context, now) } },
    }));
  }
}
