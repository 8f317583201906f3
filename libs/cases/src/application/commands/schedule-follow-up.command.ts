import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';

/** A process schedules her follow-up after a reunification. Asked twice, it schedules once. */
export class ScheduleFollowUp extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Readonly<{ reunificationId: string; owner: string; dueDates: readonly string[]; policyVersion: number }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
