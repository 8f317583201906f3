import type { Decided, Message } from '@setu/kernel';
import type { OperationCommand } from './operation.commands.js';
import { refusal } from './refusal.js';
import type { TipCommand } from './tip.commands.js';

type RescueCommand = TipCommand | OperationCommand;

/** What says that something has happened; everything else decides, or answers for its unit. */
const REPORTS: readonly RescueCommand['type'][] = [
  'ReceiveTip',
  'CallWitness',
  'RecordEntry',
  'RecordRemoval',
  'RecordArrest',
  'ServeSearchList',
  'LinkSceneRecording',
  'ListEvidence',
  'ReconcileHeadcount',
  'LinkFir',
  'DeliverFirCopy',
];
const WHILE_SUSPENDED = 'rule-14.reported-while-suspended';

const isOfSuspended = ({ data }: RescueCommand): boolean => 'actor' in data && data.actor.suspended === true;

/**
 * Rule 14: access as of now. For an organisation that is suspended nobody decides; what has happened is recorded all the same, marked.
 * @throws DomainError rescue.your-organisation-suspended
 */
export const markedWhileSuspended = <E extends Message<string, object>>(
  command: RescueCommand,
  decide: () => readonly Decided<E>[],
): readonly Decided<E>[] => {
  if (!isOfSuspended(command)) return decide();
  if (!REPORTS.includes(command.type)) throw refusal('rescue.your-organisation-suspended');
  return decide().map((event) => ({ ...event, deviations: [...(event.deviations ?? []), WHILE_SUSPENDED] }));
};
