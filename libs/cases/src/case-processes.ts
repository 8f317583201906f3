import type { CommandBus } from '@nestjs/cqrs';
import { processEffect, type EffectHandler } from '@setu/subscriptions';
import { OpenCaseOfRemovedPerson } from './application/commands/open-case-of-removed-person.command.js';
import { caseOfRemovedPersonProcess } from './application/processes/case-of-removed-person.process.js';
import { scheduleFollowUpProcess } from './application/processes/schedule-follow-up.process.js';

const caseOfRemovedPerson = (commands: Pick<CommandBus, 'execute'>): EffectHandler =>
  processEffect(caseOfRemovedPersonProcess, (person, context) => commands.execute(new OpenCaseOfRemovedPerson(person, context)));

const scheduleFollowUp = (commands: Pick<CommandBus, 'execute'>): EffectHandler =>
  processEffect(scheduleFollowUpProcess, (asks, context) => commands.execute(asks(context)));

/** What follows for cases from events of any stream, to be run by whoever runs subscriptions. */
export const CASE_PROCESSES = [caseOfRemovedPerson, scheduleFollowUp] as const;
