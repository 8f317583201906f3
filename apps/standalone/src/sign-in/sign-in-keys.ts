import type { ProviderKeys } from '@setu/access';
import { createLocalJWKSet } from 'jose';
import type { SignInSecrets } from './sign-in-secrets.js';

/** What the tokens of the embedded provider are verified with, without asking it over HTTP: it is this very process. */
export const signInKeys = ({ signingKey: { d: _, ...publicKey } }: SignInSecrets): Pick<ProviderKeys, 'find'> => ({
  find: createLocalJWKSet({ keys: [publicKey] }),
});
