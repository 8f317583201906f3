import type { CommandBus } from '@nestjs/cqrs';
import { effectSubscription, processEffect, type EffectSubscription } from '@setu/subscriptions';
import { OpenCaseOfRemovedPerson } from './application/commands/open-case-of-removed-person.command.js';
import { caseOfRemovedPersonProcess } from './application/processes/case-of-removed-person.process.js';

const caseOfRemovedPerson = (commands: CommandBus): EffectSubscription =>
  effectSubscription(
    processEffect(caseOfRemovedPersonProcess, (person, context) =>
      commands.execute(new OpenCaseOfRemovedPerson(person, context)),
    ),
  );

/** What follows for cases from events of other streams, to be run by whoever runs subscriptions. */
export const CASE_PROCESSES = [caseOfRemovedPerson] as const;
