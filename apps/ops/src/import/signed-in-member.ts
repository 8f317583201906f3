import type { INestApplicationContext } from '@nestjs/common';
import { ACCESS_REFUSALS, AccessRefused, AccessTokens, CurrentMember, SignInRequired, type PersonActor } from '@setu/access';
import { DirectoryFacts, KEYED_DIGEST, type KeyedDigest } from '@setu/directory';
import { CLOCK, type Clock, type Environment } from '@setu/platform';
import { OpsError } from '../ops-error.js';
import { refusedSentence } from './refused-sentence.js';

/** What tokens of the embedded provider name. */
const OWN_AUDIENCE = 'setu-api';

/** Runs what may find that she may not. @throws OpsError with the sentence that says why */
const asked = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRequired) throw new OpsError(ACCESS_REFUSALS[error.reason], { cause: error });
    if (error instanceof AccessRefused) throw new OpsError(refusedSentence(error), { cause: error });
    throw error;
  }
};

/**
 * Verifies an access token with the provider that signed it. Who it names is then asked of each application anew: the member as the API
 * would know her, by the directory's own streams. Nobody acts in another's name.
 * @throws OpsError she is not signed in, or acts for no organisation
 */
export const signedInMember = async (
  { OIDC_ISSUER, OIDC_AUDIENCE, PUBLIC_URL }: Environment,
  token: string,
): Promise<(application: INestApplicationContext) => Promise<PersonActor>> => {
  const tokens = new AccessTokens({ issuer: OIDC_ISSUER ?? `${PUBLIC_URL}/oidc`, audience: OIDC_AUDIENCE ?? OWN_AUDIENCE });
  const verified = await asked(() => tokens.verify(token));
  return (application) => {
    const members = new CurrentMember(
      application.get<KeyedDigest>(KEYED_DIGEST),
      application.get(DirectoryFacts),
      application.get<Clock>(CLOCK),
    );
    return asked(() => members.actorOf(verified));
  };
};
