import { describe, expect, it } from '@jest/globals';
import { pageCursor, readPageCursor, type CursorValue } from './page-cursor.js';

const ID = '3f2b8c9e-1d4a-4b6f-8e2a-0c9d8b7a6f5e';
const read =
  (values: readonly string[], kinds: readonly CursorValue[] = ['instant', 'uuid']) =>
  () =>
    readPageCursor(pageCursor('since', values), 'since', kinds);

describe('A cursor', () => {
  it.each([['2026-01-31T18:30:00.000Z'], ['2026-01-31 18:30:00.123456+00'], ['2024-02-29 18:30:00+05:30'], ['infinity']])(
    'goes on after %s',
    (instant) => expect(read([instant, ID])()).toEqual([instant, ID]),
  );

  it('goes on after a name', () => expect(read(['Aasra (invented)', ID], ['text', 'uuid'])()).toEqual(['Aasra (invented)', ID]));

  it.each([
    ['a word for an instant', ['CANARYx', ID]],
    ['a day that there is not', ['2026-02-30 18:30:00+00', ID]],
    ['a month that there is not', ['2026-13-01T18:30:00.000Z', ID]],
    ['the year 0', ['0000-01-01T00:00:00.000Z', ID]],
    ['a year beyond what a database takes', ['294277-01-01T00:00:00.000Z', ID]],
    ['an hour that there is not', ['2026-01-31 24:30:00+00', ID]],
    ['an offset that there is not', ['2026-01-31 18:30:00+99', ID]],
    ['a word for an id', ['infinity', 'x']],
    ['too few values', ['infinity']],
    ['too many values', ['infinity', ID, ID]],
  ])('with %s is refused', (_, values) => expect(read(values)).toThrow('cursor.invalid'));

  it.each([['\0'], ['x'.repeat(301)]])('with a text that no name can be is refused', (text) =>
    expect(read([text, ID], ['text', 'uuid'])).toThrow('cursor.invalid'),
  );

  it.each([
    ['of another sort', pageCursor('changed', ['infinity', ID])],
    ['that is not JSON', Buffer.from('x').toString('base64url')],
    ['that is a list', Buffer.from('[]').toString('base64url')],
    ['that is nothing', Buffer.from('null').toString('base64url')],
    ['whose values are no texts', Buffer.from('{"sort":"since","after":[1,{}]}').toString('base64url')],
  ])('%s is refused', (_, cursor) =>
    expect(() => readPageCursor(cursor, 'since', ['instant', 'uuid'])).toThrow('cursor.invalid'),
  );
});
