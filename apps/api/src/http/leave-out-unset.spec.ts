import { describe, expect, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import { leaveOutUnset } from './leave-out-unset.js';

/** As a class is built where each field is defined from the start. */
class Nested {
  readonly kept: boolean = false;
  readonly unset: string | undefined = undefined;
}
class Body {
  readonly nested = new Nested();
  readonly list = [new Nested()];
  readonly note = new Sensitive('an invented sentence');
  readonly unset: string | undefined = undefined;
}

describe('A body', () => {
  it('has no field that was not sent, however deep, and all that were', () => {
    const body = leaveOutUnset(new Body());
    expect(Object.keys(body)).toEqual(['nested', 'list', 'note']);
    expect([body.nested, ...body.list].map((each) => Object.keys(each))).toEqual([['kept'], ['kept']]);
    expect(body.note.expose()).toBe('an invented sentence');
    expect(body).toBeInstanceOf(Body);
  });

  it.each([undefined, null, 'text', 7])('that is %s stays so', (body) => expect(leaveOutUnset(body)).toBe(body));
});
