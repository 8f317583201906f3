export * from './application/commands/acknowledge-staffing-escalation.command.js';
export * from './application/commands/acknowledge-tip-escalation.command.js';
export * from './application/commands/acknowledge-tip.command.js';
export * from './application/commands/arrange-ngo-presence.command.js';
export * from './application/commands/assess-tip.command.js';
export * from './application/commands/authorise-rescue.command.js';
export * from './application/commands/brief-operation.command.js';
export * from './application/commands/call-witness.command.js';
export * from './application/commands/clear-suspect.command.js';
export * from './application/commands/close-tip.command.js';
export * from './application/commands/commit-staffing.command.js';
export * from './application/commands/conclude-operation.command.js';
export * from './application/commands/decide-against-fir.command.js';
export * from './application/commands/decline-staffing.command.js';
export * from './application/commands/deliver-fir-copy.command.js';
export * from './application/commands/enter-tip-in-general-diary.command.js';
export * from './application/commands/escalate-staffing.command.js';
export * from './application/commands/escalate-tip.command.js';
export * from './application/commands/link-fir.command.js';
export * from './application/commands/link-scene-recording.command.js';
export * from './application/commands/list-evidence.command.js';
export * from './application/commands/mark-tip-acted-upon.command.js';
export * from './application/commands/merge-tip.command.js';
export * from './application/commands/name-suspect.command.js';
export * from './application/commands/propose-operation.command.js';
export * from './application/commands/receive-tip.command.js';
export * from './application/commands/reconcile-headcount.command.js';
export * from './application/commands/record-arrest.command.js';
export * from './application/commands/record-entry.command.js';
export * from './application/commands/record-grounds.command.js';
export * from './application/commands/record-removal.command.js';
export * from './application/commands/request-staffing.command.js';
export * from './application/commands/reserve-shelter.command.js';
export * from './application/commands/serve-search-list.command.js';
export * from './application/commands/sign-tip.command.js';
export * from './application/commands/stand-down-operation.command.js';
export * from './application/commands/verify-tip.command.js';
export * from './application/queries/operation.query.js';
export * from './application/queries/operations.query.js';
export * from './application/queries/tip.query.js';
export * from './application/queries/tips.query.js';
export * from './application/ack-number.js';
export * from './application/agreed-actions.js';
export * from './application/operation.facts.js';
export * from './application/operation-stream-type.js';
export * from './application/suspect-digest.js';
export { SuspectedIn } from './application/suspected-in.js';
export * from './application/tip.facts.js';
export * from './application/tip-stream-type.js';
export type { AgreedActionFact } from './domain/agreed-action-fact.js';
export * from './domain/authority.events.js';
export * from './domain/ending.events.js';
export * from './domain/law.events.js';
export * from './domain/operation-codes.js';
export * from './domain/operation-events.js';
export * from './domain/planning.events.js';
export * from './domain/rescue-events.js';
export * from './domain/scene.events.js';
export * from './domain/staffing.events.js';
export * from './domain/tip-codes.js';
export * from './domain/tip.events.js';
export * from './integration/index.js';
export type {
  ListedOperation,
  LogEntry,
  OwnShare,
  ShownArrangement,
  ShownHeadcount,
  ShownOfficer,
  ShownStaffing,
  WholeOperation,
} from './projections/listed-operation.js';
export type { OperationsPage, OperationsRequest } from './projections/operations.table.js';
export type { ListedTip } from './projections/listed-tip.js';
export type { TipsPage, TipsRequest } from './projections/tips.table.js';
export * from './refusals.js';
export * from './rescue-processes.js';
export * from './rescue-views.js';
export * from './rescue.module.js';
