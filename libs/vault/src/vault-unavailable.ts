/** The vault's database did not do what it was asked. `code` is PostgreSQL's SQLSTATE, or the system's when it was not reached. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';

  constructor(
    readonly code: string | undefined,
    options: ErrorOptions,
  ) {
    super(`the vault's database failed: ${code ?? 'no code'}`, options);
  }
}
