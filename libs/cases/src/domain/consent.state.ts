import type { ChildView, ConsentGiver, ConsentPurpose } from './case-codes.js';

export type Consent = Readonly<{
  consentId: string;
  purpose: ConsentPurpose;
  givenBy: ConsentGiver;
  recipients: readonly string[];
  givenAt: string;
  expires?: string | undefined;
  withdrawnAt?: string | undefined;
  /** Which guardian gave it; unknown in what was recorded before guardians were named. */
  guardianRef?: string | undefined;
  /** What the child said to it, if she was asked. */
  childsView?: ChildView | undefined;
}>;

export type ConsentState = Readonly<Record<string, Consent>>;

/** A consent holds from `givenAt` (inclusive) to `expires` (exclusive), unless withdrawn before. */
export const consentInForce = (consent: Consent, at: string): boolean =>
  consent.givenAt <= at &&
  (consent.expires === undefined || at < consent.expires) &&
  (consent.withdrawnAt === undefined || at < consent.withdrawnAt);
