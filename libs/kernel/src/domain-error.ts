/**
 * A refusal by a rule.
 *
 * `code` is stable and public ("handover.not-addressed-to-you"); the sentence for a person is found by it at the edge.
 * `facts` help her to act: ids, codes, counts and instants only, never text built from personal data.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
