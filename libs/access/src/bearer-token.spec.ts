import { describe, expect, it } from '@jest/globals';
import { bearerToken } from './bearer-token.js';
import { SignInRequired } from './sign-in-required.js';

const reason = (header: string | undefined): unknown => {
  try {
    return bearerToken(header);
  } catch (error) {
    expect(error).toBeInstanceOf(SignInRequired);
    return (error as SignInRequired).reason;
  }
};

describe('The Authorization header', () => {
  it('gives its bearer token, the scheme in any case', () => {
    expect(bearerToken('Bearer abc.DEF-1_2~+/==')).toBe('abc.DEF-1_2~+/==');
    expect(bearerToken('bearer   abc')).toBe('abc');
  });

  it('that is absent or empty means nobody is signed in', () => {
    expect([reason(undefined), reason('')]).toEqual(['token.missing', 'token.missing']);
  });

  it.each([
    'Basic abc',
    'Bearer',
    'Bearer ',
    'abc',
    'Bearer a b',
    'Bearer a, Bearer b',
    'Bearer a\nb',
    'Bearer é',
    'Bearer ===',
    ' Bearer a',
  ])('of another form is refused: "%s"', (header) => {
    expect(reason(header)).toBe('token.malformed');
  });
});
