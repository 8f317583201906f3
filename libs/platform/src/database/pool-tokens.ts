/** Token of the pool that connects as setu_app. */
export const APP_POOL = Symbol('AppPool');

/** Token of the pool that connects as setu_vault. */
export const VAULT_POOL = Symbol('VaultPool');
