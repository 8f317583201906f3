import type { AccessCode } from './access-refused.js';
import type { SignInReason } from './sign-in-required.js';

export type AccessRefusalCode = AccessCode | SignInReason;

/** The sentence for a person behind each refusal by access: what is wrong and what to do next. `{name}` stands for the fact of that name. */
export const ACCESS_REFUSALS: Readonly<Record<AccessRefusalCode, string>> = {
  'token.missing': 'You are not signed in. Sign in and try again.',
  'token.malformed': 'What was sent as proof of sign-in is not an access token. Sign in again.',
  'token.expired': 'Your sign-in has expired. Sign in again; nothing of this request was recorded.',
  'token.not-yet-valid': 'Your sign-in is not valid yet. Check the clock of this device, then sign in again.',
  'token.forged': 'Your sign-in could not be verified. Sign in again; if this happens twice, tell your administrator.',
  'token.wrong-audience': 'Your sign-in is for another service. Sign in to this one.',
  'token.wrong-issuer': 'Your sign-in comes from another provider. Sign in with the provider of this network.',
  'provider.unreachable':
    'Your sign-in cannot be checked at the moment, because the provider does not answer. Try again in a minute.',

  'access.not-a-member':
    'You do not act for this organisation on the network. Sign in for the organisation you belong to, or ask an administrator to record your membership.',
  'access.organisation-not-chosen': 'You belong to several organisations. Sign in again and choose for which one you act.',
  'access.organisation-suspended':
    '{organisation} is suspended and decides nothing at present. What has happened can still be reported; for all else ask the administration, and in an emergency call 112.',
  'access.role-not-held': 'You do not have the chosen role in {organisation}. Sign in again without it, or in a role you have.',
  'access.role-may-not': 'In your role ({role}) you cannot do this ({act}). Ask a colleague whose task it is.',
  'access.sealed':
    'Personal values are sealed and opened to nobody yet. If you need to know, ask the organisation that is responsible for her.',
};
