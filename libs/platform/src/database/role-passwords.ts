/** Passwords of the login roles: `owner` may change the schema, `app` reads and appends, `vault` alone sees keys and ciphertext. */
export type RolePasswords = Readonly<{ owner: string; app: string; vault: string }>;
