export * from './application/commands/accept-handover.command.js';
export * from './application/commands/cancel-handover.command.js';
export * from './application/commands/confirm-handover.command.js';
export * from './application/commands/determine-age.command.js';
export * from './application/commands/dispatch-handover.command.js';
export * from './application/commands/dispute-handover.command.js';
export * from './application/commands/end-custody.command.js';
export * from './application/commands/end-order.command.js';
export * from './application/commands/extend-order.command.js';
export * from './application/commands/give-consent.command.js';
export * from './application/commands/leave-by-choice.command.js';
export * from './application/commands/make-order.command.js';
export * from './application/commands/offer-handover.command.js';
export * from './application/commands/open-case.command.js';
export * from './application/commands/open-custody.command.js';
export * from './application/commands/receive-handover.command.js';
export * from './application/commands/record-age-band.command.js';
export * from './application/commands/record-identity.command.js';
export * from './application/commands/record-production.command.js';
export * from './application/commands/refuse-handover.command.js';
export * from './application/commands/report-found.command.js';
export * from './application/commands/report-missing.command.js';
export * from './application/commands/resolve-dispute.command.js';
export * from './application/commands/return-person.command.js';
export * from './application/commands/review-custody.command.js';
export * from './application/commands/withdraw-consent.command.js';
export * from './application/case.facts.js';
export * from './application/case-stream-type.js';
export * from './application/queries/case-summary.query.js';
export * from './application/queries/case-timeline.query.js';
export * from './application/queries/custody-ledger.query.js';
export * from './case-views.js';
export * from './cases.module.js';
export * from './domain/age.events.js';
export * from './domain/case-codes.js';
export * from './domain/case-events.js';
export type { CaseState, OpenedCase } from './domain/case.state.js';
export * from './domain/consent.events.js';
export type { CustodyBasis } from './domain/custody-basis.js';
export * from './domain/custody.events.js';
export type { Custodian, CustodyState, HeldCustody } from './domain/custody.state.js';
export * from './domain/deviation.js';
export * from './domain/correctable-fields.js';
export * from './domain/follow-up-codes.js';
export * from './domain/follow-up.events.js';
export * from './domain/handover.events.js';
export type { Handover } from './domain/handover.state.js';
export * from './domain/opening.events.js';
export * from './domain/orders.events.js';
export * from './domain/record-keeping-codes.js';
export * from './domain/record-keeping.events.js';
export * from './domain/responsibility.js';
export * from './domain/reunification-codes.js';
export * from './domain/reunification.events.js';
export * from './integration/index.js';
export type {
  CaseSummary,
  HandoverStep,
  SummarisedDispute,
  SummarisedHandover,
  SummarisedOrder,
} from './projections/case-summary.table.js';
export type { TimelineEntry } from './projections/case-timeline.table.js';
export type { CustodyLedger, LedgerEntry, LedgerSignatures } from './projections/custody-ledger.table.js';
export * from './refusals.js';
