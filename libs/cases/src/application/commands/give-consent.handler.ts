import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { suspectsOfCase } from '../suspects-of-case.js';
import { GiveConsent } from './give-consent.command.js';

@CommandHandler(GiveConsent)
export class GiveConsentHandler implements ICommandHandler<GiveConsent> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    private readonly operations: OperationFacts,
  ) {}

  execute({ caseId, details, context }: GiveConsent): Promise<Executed> {
    const consentId = createdIdOf(context.commandId, 'consent');
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const { suspects, facts } = await suspectsOfCase(this.operations, state, now);
      const recipients = await Promise.all(details.recipients.map((orgRef) => this.directory.organisation(orgRef, now)));
      const unregistered = recipients.filter(({ fact }) => !fact.registered).map(({ fact }) => fact.orgId);
      const { authorityOrg, given } = details;
      const authority = authorityOrg && (await this.directory.organisation(authorityOrg, given.occurredAt.at));
      const known = { unregistered, suspects, ...(authority && { authorityFact: authority.fact }) };
      const data = { ...details, consentId, ...known, ...acting(context, now) };
      const asked = authority ? [...recipients, authority] : recipients;
      return { command: { type: 'GiveConsent', data }, facts: [...asked.map(({ ref }) => ref), ...facts] };
    });
  }
}
