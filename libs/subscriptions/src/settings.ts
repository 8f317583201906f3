/** How the loops behave. All times in milliseconds. */
export type SubscriptionSettings = Readonly<{
  /** A holder that is silent for this long loses the subscription to whoever asks. Judged by the database's clock. */
  leaseMs: number;
  /** Most events in one batch, that is in one transaction. */
  maxBatch: number;
  /** How often an event is tried before its stream is parked. */
  attempts: number;
  /** First wait between tries; doubles each time, with jitter of up to half. */
  backoffMs: number;
  longestBackoffMs: number;
  /** How often a standby asks for the lease, and how often a waiting reader looks when nobody in this process tells it. */
  standbyMs: number;
  pollMs: number;
}>;

export const DEFAULT_SETTINGS: SubscriptionSettings = {
  leaseMs: 10_000,
  maxBatch: 500,
  attempts: 6,
  backoffMs: 100,
  longestBackoffMs: 30_000,
  standbyMs: 1_000,
  pollMs: 40,
};
