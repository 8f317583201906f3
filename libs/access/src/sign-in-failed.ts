/** Signing in over HTTP did not lead to a token. The passphrase and what was answered are not kept. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';

  constructor(readonly reason: 'wrong-passphrase' | 'unexpected-answer') {
    super(reason === 'wrong-passphrase' ? 'that passphrase is not hers' : 'the provider answered in another way than expected');
  }
}
