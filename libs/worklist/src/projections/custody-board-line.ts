/** What may be wrong with a line of the custody board, most urgent first. */
export const BOARD_FAULTS = [
  /** An event of this case could not be shown and waits for an operator: what is recorded since is missing from this line. */
  'not-up-to-date',
  /** Her death is reported, and her custodian has not ended custody by it. */
  'death-reported',
  'missing',
  'no-custodian',
  /** The order or consent has run out, was ended or withdrawn; or she was produced and is still held under a power of removal. */
  'basis-lapsed',
  /** By the record the ground does not carry this custody, or it was laid against a rule on grounds and nobody has reviewed it. */
  'basis-not-in-force',
  /** She was placed against a rule of placement, and nobody has reviewed it. */
  'placement-not-lawful',
  'basis-questioned',
  'refused-at-the-door',
  'overdue',
  'unconfirmed',
  'disputed',
  'conflicting-times',
  'single-signed',
] as const;
export type BoardFault = (typeof BOARD_FAULTS)[number];

/** A handover in flight. Without `toOrg` she goes to an outside party. */
export type BoardHandover = Readonly<{
  handoverId: string;
  stage: 'offered' | 'accepted' | 'dispatched' | 'refused-at-the-door' | 'received';
  fromOrg: string;
  toOrg?: string;
  outsideKind?: string;
  plannedAt: string;
  expectedAt?: string;
  receivedAt?: string;
  /** She is with the receiver and the giver has not confirmed: with `toOrg`, `fromOrg` responsible, unconfirmed since then. */
  unconfirmedSince?: string;
}>;

/** One person's line. Instants are ISO 8601 UTC. */
export type BoardLine = Readonly<{
  caseId: string;
  caseCode: string;
  custody: 'never' | 'held' | 'ended';
  /** Present while custody is held. For an outside party `org` is the organisation that keeps its record. */
  custodian?: Readonly<{ kind: 'organisation' | 'outside-party'; org: string }>;
  /** When this responsibility began, and when that was recorded. */
  since?: string;
  sinceRecorded?: string;
  footing?: 'statute' | 'order' | 'consent';
  basisRef?: string;
  /** When the order or consent runs out or ran out; absent = open, or a power of removal. */
  basisUntil?: string;
  handover?: BoardHandover;
  missingSince?: string;
  /** Her death, as it was reported last. */
  diedAt?: string;
  questioned: readonly string[];
  /** Rules on grounds and placement that this custody was laid against. */
  laidAgainst: readonly string[];
  disputes: readonly Readonly<{ disputeId: string; handoverId: string; matterCode: string }>[];
  wrong: readonly BoardFault[];
  endedAt?: string;
  endReason?: string;
  /** Last revision of the case's stream that the line knows. */
  revision: number;
  lastRecordedAt: string;
}>;
