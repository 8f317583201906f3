/** The login roles of a Setu database; the migrations grant to them by name. */
export const ROLE_NAMES = { owner: 'setu_owner', app: 'setu_app', vault: 'setu_vault' } as const;
