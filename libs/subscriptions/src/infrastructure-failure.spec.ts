import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable, UnreadableEvent } from '@setu/event-store';
import { failureOf } from './failure.js';
import { isInfrastructureFailure } from './infrastructure-failure.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('what waiting can help', () => {
  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a server that shuts down', coded('57P01')],
    ['a transaction ended for idling', coded('25P03')],
    ['a full disk', coded('53100')],
    ['a deadlock', coded('40P01')],
    ['a missing table', coded('42P01')],
    ['a missing right', coded('42501')],
    ['a connection that the driver lost', new Error('Connection terminated unexpectedly')],
    ['no free connection', new Error('timeout exceeded when trying to connect')],
    ['a store that is away', new StoreUnavailable('x', 'no')],
    ['one of these as the cause', new Error('x', { cause: coded('08006') })],
  ])('%s', (_, error) => expect(isInfrastructureFailure(error)).toBe(true));
});

describe('what is the event’s own fault', () => {
  it.each([
    ['a value that is no date', coded('22007')],
    ['a missing value', coded('23502')],
    ['an index entry too large', coded('54000')],
    ['a bug in a projection', new TypeError('x is undefined')],
    ['a rule that refuses', coded('custody.not-yours')],
    ['unreadable bytes', new UnreadableEvent('id', 'reason')],
    ['no error at all', 'text'],
  ])('%s', (_, error) => expect(isInfrastructureFailure(error)).toBe(false));
});

describe('what is kept of an error', () => {
  it('is its name and code, never its message', () => {
    const failure = failureOf(Object.assign(new TypeError('Asha, 17'), { code: '22007' }));
    expect(failure).toEqual({ name: 'TypeError', code: '22007' });
  });

  it('is nothing that looks like text, even in the place of a name or code', () => {
    expect(failureOf({ name: 'Asha, 17', code: 'a sentence with a name' })).toEqual({ name: 'Error', code: null });
    expect(failureOf(undefined)).toEqual({ name: 'Error', code: null });
  });
});
