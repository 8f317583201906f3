/** The store of documents failed: no space, no right, no disk. Whether a file was kept is certain only if it was told so. */
export class DocumentStoreUnavailable extends Error {
  override readonly name = 'DocumentStoreUnavailable';

  /** `code` is that of the operating system. */
  constructor(
    readonly code: string | undefined,
    options?: ErrorOptions,
  ) {
    super(`the store of documents failed${code === undefined ? '' : ` (${code})`}`, options);
  }
}
