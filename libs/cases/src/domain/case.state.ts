import type { AgeState } from './age.state.js';
import type { CareState } from './care.state.js';
import type { ConsentState } from './consent.state.js';
import type { CustodyState } from './custody.state.js';
import type { DeathState } from './death.state.js';
import type { DocumentsState } from './documents.state.js';
import type { FollowUpState } from './follow-up.state.js';
import type { HandoverRecord } from './handover-record.state.js';
import type { LateCustodyState } from './late-custody.state.js';
import type { OpeningState } from './opening.state.js';
import type { OrdersState } from './orders.state.js';
import type { RecordKeepingState } from './record-keeping.state.js';
import type { ReunificationState } from './reunification.state.js';
import type { FindingState } from './finding.state.js';
import type { ReferralState } from './referral.state.js';

/** A case that has been opened: one part for each slice. */
export type OpenedCase = Readonly<{
  status: 'open';
  opening: OpeningState;
  age: AgeState;
  orders: OrdersState;
  consents: ConsentState;
  custody: CustodyState;
  death: DeathState;
  lateCustodies: LateCustodyState;
  handovers: HandoverRecord;
  reunification: ReunificationState;
  followUp: FollowUpState;
  record: RecordKeepingState;
  referrals: ReferralState;
  care: CareState;
  findings: FindingState;
  documents: DocumentsState;
  /** Every organisation that is or ever was custodian, first one first. */
  custodians: readonly string[];
}>;

/** One person's case, folded in recorded order. */
export type CaseState = Readonly<{ status: 'none' }> | OpenedCase;
