import { describe, expect, it } from '@jest/globals';
import { exportedNameFindings, namingFindings } from './file-names.js';

const names = (file: string) => namingFindings(file).map(({ what }) => what);
const exported = (line: string) => exportedNameFindings('a.ts', `\n${line}`).map(({ where, what }) => `${where} ${what}`);

describe('the check of names', () => {
  it.each([
    'libs/cases/src/application/commands/offer-handover.command.ts',
    'libs/cases/src/integration/published/handover-received.v1.ts',
    'libs/event-store/src/adapters/memory/memory.event-store.ts',
    'apps/api/src/handovers/receive.e2e-spec.ts',
  ])('is quiet about %s', (file) => {
    expect(names(file)).toEqual([]);
  });

  it.each([
    ['libs/cases/src/OfferHandover.ts', '"OfferHandover" is not kebab-case'],
    ['libs/Cases/src/offer.ts', '"Cases" is not kebab-case'],
    ['libs/cases/src/offer.thing.ts', '".thing" is no role a file can have'],
    ['libs/cases/src/utils/offer.ts', '"utils" says nothing about what is inside'],
    ['libs/cases/src/date-helpers.ts', '"helpers" says nothing about what is inside'],
  ])('finds %s', (file, what) => {
    expect(names(file)).toEqual([what]);
  });

  it.each([
    ['export interface IEventStore {', 'a.ts:2 IEventStore: a port takes the plain noun, without an I'],
    ['export class EventStoreImpl {', 'a.ts:2 EventStoreImpl: its ending says nothing about what it is'],
    ['export const dateUtils = {', 'a.ts:2 dateUtils: its ending says nothing about what it is'],
  ])('finds %s', (line, what) => {
    expect(exported(line)).toEqual([what]);
  });

  it('is quiet about names that only begin with the letter', () => {
    expect(exported('export type IdentityRecorded = 1;')).toEqual([]);
  });
});
