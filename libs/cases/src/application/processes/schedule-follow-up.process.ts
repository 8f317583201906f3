import type { CommandContext } from '@setu/event-store';
import type { Process } from '@setu/subscriptions';
import { afterPeriod } from '../../domain/after-period.js';
import type { ReunificationEvent } from '../../domain/reunification.events.js';
import { ScheduleFollowUp } from '../commands/schedule-follow-up.command.js';
import { HOMEWARD_POLICY } from '../homeward-policy.js';

type Completed = Extract<ReunificationEvent, { type: 'ReunificationCompleted' }>;

/** What is to be asked of the case, once the process has said who asks. */
export type AsksForFollowUp = (context: CommandContext) => ScheduleFollowUp;

/**
 * When she is home, her follow-up is scheduled: always for a child, for an adult if she agrees. The one who answered for her follows up. The
 * due dates follow from when she came home and from the policy alone, so that the same event always gives the same command.
 */
export const scheduleFollowUpProcess: Process<Completed, AsksForFollowUp> = {
  name: 'schedule-follow-up',
  handles: ['ReunificationCompleted'],
  react: ({ stream, data: { reunificationId, byOrg: owner, followUp, completedAt } }) => {
    if (followUp === 'not-agreed') return [];
    const dueDates = HOMEWARD_POLICY.followUp.dueAfter.map((period) => afterPeriod(completedAt, period));
    const details = { reunificationId, owner, dueDates, policyVersion: HOMEWARD_POLICY.version };
    return [(context) => new ScheduleFollowUp(stream.id, details, context)];
  },
};
