import type { CustodyEndReason, Footing, QuestionedFact } from './case-codes.js';
import type { CustodyBasis } from './custody-basis.js';
import { questionedRef } from './question-fields.js';
import type { Handover } from './handover.state.js';

/** Who is responsible for her. An outside party writes nothing itself: the organisation that handed her over keeps its record. */
export type Custodian =
  | Readonly<{ kind: 'organisation'; orgRef: string }>
  | Readonly<{ kind: 'outside-party'; handoverId: string; recordKeptBy: string }>;

/** By which organisations she is reported missing; `lastSeenAt` by the one that saw her last. */
export type Search = Readonly<{ lastSeenAt: string; reportedByOrgs: readonly string[] }>;

export type HeldCustody = Readonly<{
  status: 'held';
  custodian: Custodian;
  /** Custody under an order and an adult's accommodation by consent are different states (rule 5). */
  footing: Footing;
  basis: CustodyBasis;
  /** When this custodian's responsibility began, on the occurred clock. */
  since: string;
  /** When the custody began that is held without a break since. */
  heldSince: string;
  /** At most one is in flight. */
  handover?: Handover | undefined;
  missing?: Search | undefined;
  /** What has changed under a ground, or about an organisation, since custody was last put on it; each fact once. By `questionedRef`. */
  questions: Readonly<Record<string, readonly QuestionedFact[]>>;
}>;

export type CustodyState =
  Readonly<{ status: 'never' }> | HeldCustody | Readonly<{ status: 'ended'; at: string; reasonCode: CustodyEndReason }>;

/** The organisation whose members act for the custodian. */
export const answersFor = (custodian: Custodian): string =>
  custodian.kind === 'organisation' ? custodian.orgRef : custodian.recordKeptBy;

/** What is open about the ground that custody rests on, and about the custodian. */
export const questioned = ({ basis, custodian, questions }: HeldCustody): readonly QuestionedFact[] => [
  ...new Set([...(questions[questionedRef(basis)] ?? []), ...(questions[answersFor(custodian)] ?? [])]),
];

/** When custody last changed hands, on the occurred clock: a fact reported from before it needs a reason. */
export const lastCustodyChange = ({ custody }: Readonly<{ custody: CustodyState }>): string | undefined =>
  custody.status === 'held' ? custody.since : custody.status === 'ended' ? custody.at : undefined;
