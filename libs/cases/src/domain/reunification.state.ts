import type { RedFlag, ReunifiedWith, VerificationOutcome, Wish } from './reunification-codes.js';

/** A look at the home of a claimant. Without `outcome` it is under way. */
export type HomeVerification = Readonly<{
  verificationId: string;
  toOrg: string;
  claimantRef?: string | undefined;
  outcome?: VerificationOutcome | undefined;
}>;

export type Journey = Readonly<{ journeyId: string; legs: readonly number[] }>;

/** What is known of a way home. A custody that is opened anew starts it anew: an old home is verified again. Red flags stay. */
export type ReunificationState = Readonly<{
  /** When the present or last custody began; the rescue, if it began by one. */
  heldSince?: string | undefined;
  claimIds: readonly string[];
  /** Who has claimed her; none of them consents for her. */
  claimants: readonly string[];
  /** In the order in which each was last heard of: assigned or, later, reported. */
  verifications: readonly HomeVerification[];
  /** An adult did not want the home verified. */
  declined: boolean;
  wish?: Wish | undefined;
  openRedFlags: readonly RedFlag[];
  /** Every red flag that was ever raised, and on which claimant. */
  raised: readonly Readonly<{ flag: RedFlag; claimantRef?: string | undefined }>[];
  /** By order: whether it stands against the report on the home, and the red flags it overrules. What is found later is not overruled. */
  overruling: Readonly<Record<string, Readonly<{ home: boolean; redFlags: readonly RedFlag[] }>>>;
  /** A restoration was refused, and no authority has ordered one since. */
  refused: boolean;
  /** When it was refused, and when an authority last made an order of restoration: whichever is later holds, in whatever order they were told. */
  refusedAt?: string | undefined;
  orderedAt?: string | undefined;
  journey?: Journey | undefined;
  journeyIds: readonly string[];
  completed: readonly Readonly<{ reunificationId: string; with: ReunifiedWith }>[];
}>;

export const NO_WAY_HOME: ReunificationState = {
  claimIds: [],
  claimants: [],
  verifications: [],
  declined: false,
  openRedFlags: [],
  raised: [],
  overruling: {},
  refused: false,
  journeyIds: [],
  completed: [],
};
