import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  QuestionBasis,
  relianceProcess,
  relianceSought,
  type RelianceEvent,
  type RelianceFound,
  type RelianceSought,
} from '@setu/cases';
import type { EventStore } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import { findingProcessEffect, NotCaughtUp, ViewBehind, type EffectHandler, type Subscriptions } from '@setu/subscriptions';
import { RELIANCE_VIEW, ReliantCasesQuery } from '@setu/worklist';

/** What the process looks in and acts through, asked for when it is needed. */
export type RelianceParts = Readonly<{
  commands: () => Pick<CommandBus, 'execute'>;
  queries: () => Pick<QueryBus, 'execute'>;
  subscriptions: () => Pick<Subscriptions, 'waitFor' | 'parked'>;
  store: () => Pick<EventStore, 'readStream' | 'comparePositions'>;
}>;

/**
 * Cases that relied on it before the event. The view is waited for up to the event: whatever came to rely on it before stands in it then,
 * and what did later is left out, however far the view has come. A case whose events the view could not follow is counted in; the case
 * itself decides.
 */
const reliantCases = async (
  { queries, subscriptions, store }: RelianceParts,
  on: ReliantCasesQuery['on'],
  { position }: Recorded<RelianceEvent>,
): Promise<RelianceFound> => {
  try {
    await subscriptions().waitFor(RELIANCE_VIEW, position);
  } catch (error) {
    throw error instanceof ViewBehind ? new NotCaughtUp(RELIANCE_VIEW) : error;
  }
  const parked = await subscriptions().parked(RELIANCE_VIEW);
  const unfollowed = parked.filter(({ stream }) => stream.category === 'case').map(({ stream }) => stream.id);
  const known = await queries().execute(new ReliantCasesQuery(on));
  const before = known.filter(
    (each) => store().comparePositions({ storeId: position.storeId, value: each.position }, position) < 0,
  );
  return [...new Set([...before.map(({ caseId }) => caseId), ...unfollowed])];
};

/** Whether the organisation's own stream says, up to this event and no further, that it is suspended. */
const suspendedBefore = async (
  { store }: RelianceParts,
  orgId: string,
  { position }: Recorded<RelianceEvent>,
): Promise<boolean> => {
  let suspended = false;
  for await (const { type, position: at } of store().readStream({ category: 'organisation', id: orgId })) {
    if (store().comparePositions(at, position) > 0) break;
    if (type === 'OrganisationSuspended') suspended = true;
    if (type === 'OrganisationReinstated') suspended = false;
  }
  return suspended;
};

const find = async (parts: RelianceParts, event: Recorded<RelianceEvent>, sought: RelianceSought): Promise<RelianceFound> => {
  switch (sought.kind) {
    case 'cases-of-organisation':
      return reliantCases(parts, { orgId: sought.orgId }, event);
    case 'cases-of-appointment':
      return reliantCases(parts, { appointmentId: sought.appointmentId }, event);
    case 'suspension':
      return (await suspendedBefore(parts, sought.orgId, event)) ? [event.stream.id] : [];
    case 'nothing':
      return [];
  }
};

/** Runs the process that raises BasisQuestioned where an organisation or an appointment is relied on. */
export const relianceEffect = (parts: RelianceParts): EffectHandler =>
  findingProcessEffect(
    relianceProcess,
    (event) => find(parts, event, relianceSought(event)),
    ({ caseId, doubt }, context) => parts.commands().execute(new QuestionBasis(caseId, doubt, context)),
  );
