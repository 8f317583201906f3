/** What does not fit: where the row lies, whose key it names, its ciphertext, what the ciphertext holds, or the commitment. */
export type SealBrokenReason = 'another-place' | 'another-key' | 'ciphertext' | 'plaintext' | 'commitment';

/** A sealed value that is not what the event committed to: tampered with, moved, or damaged. Raise an alarm; show nothing. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(
    readonly sealId: string,
    readonly reason: SealBrokenReason,
  ) {
    super(`seal ${sealId} is broken: ${reason}`);
  }
}
