/** A consent as it stands; one that was withdrawn stays. Instants are ISO 8601 UTC; `expires` is exclusive. */
export type LedgerConsent = Readonly<{
  consentId: string;
  purpose: string;
  givenBy: string;
  language: string;
  recipients: readonly string[];
  /** What may be shared; absent = nothing was said of it. */
  scope?: readonly string[];
  guardianRef?: string;
  authority?: string;
  witness?: Readonly<{ sealed: string }>;
  givenAt: string;
  expires?: string;
  withdrawnAt?: string;
  recordedBy?: string;
  recordedByOrg?: string;
  /** What a child says to it, if she was asked. */
  childsView?: Readonly<{ view: string; heardAt: string }>;
}>;

export type LedgerRefusal = Readonly<{
  refusalId: string;
  purpose: string;
  refusedBy: string;
  recipients: readonly string[];
  refusedAt: string;
}>;

/** One ground on which an organisation has or had a part in the case. Without `until` it has not ended; `expires` is when its consent runs out. */
export type LedgerAccess = Readonly<{
  orgRef: string;
  ground: string;
  ref: string;
  since: string;
  until?: string;
  endedBecause?: string;
  service?: string;
  consentId?: string;
  expires?: string;
}>;

/** She was referred without consent, on this legal ground. */
export type LedgerOverride = Readonly<{
  referralId: string;
  toOrg: string;
  service: string;
  ground: string;
  orderId?: string;
  note?: Readonly<{ sealed: string }>;
  since: string;
  until?: string;
}>;

/** Who told whom of her. Without `toOrg`, a party outside the network. */
export type LedgerShared = Readonly<{
  at: string;
  what: string;
  ref: string;
  fromOrg: string;
  toOrg?: string;
  byUser: string;
  service?: string;
  consentId?: string;
  overrideGround?: string;
}>;

/** The consent and sharing ledger of one case. */
export type SharingLedger = Readonly<{
  caseId: string;
  consents: readonly LedgerConsent[];
  refusals: readonly LedgerRefusal[];
  access: readonly LedgerAccess[];
  overrides: readonly LedgerOverride[];
  shared: readonly LedgerShared[];
}>;
