import type { VerificationOutcome } from './tip-codes.js';

export type Acknowledgement = Readonly<{ by: string; ackNumber: string; acknowledgedAt: string }>;

/** Another unit was asked to take the tip up; `acknowledgedAt` = it did. */
export type Escalation = Readonly<{ toUnit: string; acknowledgedAt?: string | undefined }>;

/** How a tip ended. A closed tip that is escalated is open again. */
export type TipEnding =
  | Readonly<{ kind: 'merged'; into: string }>
  | Readonly<{ kind: 'acted-upon'; operationIds: readonly string[] }>
  | Readonly<{ kind: 'closed' }>;

export type ReceivedTip = Readonly<{
  status: 'received';
  receivingOrg: string;
  fromOrg?: string | undefined;
  acknowledgement?: Acknowledgement | undefined;
  signedAt?: string | undefined;
  verified?: VerificationOutcome | undefined;
  escalations: readonly Escalation[];
  ending?: TipEnding | undefined;
}>;

export type TipState = Readonly<{ status: 'none' }> | ReceivedTip;

/** The units that may act on a tip: the one that received it, and each to which it was escalated. */
export const handlingUnits = ({ receivingOrg, escalations }: ReceivedTip): readonly string[] => [
  receivingOrg,
  ...escalations.map(({ toUnit }) => toUnit),
];
