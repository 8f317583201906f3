/** The store refuses a statement that it may have carried out before: an earlier sending got no answer. `code` as of StoreRefused. */
export class RefusedAfterLoss extends Error {
  override readonly name = 'RefusedAfterLoss';
  constructor(readonly code: string) {
    super(`the event store refused what was sent again: ${code}`);
  }
}
