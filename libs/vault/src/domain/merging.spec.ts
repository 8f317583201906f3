import { describe, expect, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import type { Merge } from './cases-of-one-person.js';
import type { MergeCasesCommand, SplitCasesCommand } from './merging.commands.js';
import { mergingDecider } from './merging.decider.js';
import type { MergingEvent } from './merging.events.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => ({ caseId: uuid(n), subjectRef: uuid(10 + n) })) as [
  { caseId: string; subjectRef: string },
  { caseId: string; subjectRef: string },
  { caseId: string; subjectRef: string },
];
const MERGE = uuid(21);
const note = new Sensitive('an invented sentence');
const between = (mergeId: string, one: typeof FIRST, other: typeof FIRST): Merge => ({
  mergeId,
  cases: [one.caseId, other.caseId],
});

const merge = (but: Partial<MergeCasesCommand['data']> = {}): MergeCasesCommand => ({
  type: 'MergeCases',
  data: { own: FIRST, other: SECOND, merges: [], mergeId: MERGE, recognisedBy: ['known-to-staff'], ...but },
});
const split = (but: Partial<SplitCasesCommand['data']> = {}): SplitCasesCommand => ({
  type: 'SplitCases',
  data: { own: FIRST, other: SECOND, merges: [between(MERGE, FIRST, SECOND)], reasonCode: 'mistaken-identity', ...but },
});
const linked: MergingEvent = { type: 'CaseLinked', data: { caseId: new Sensitive(FIRST.caseId) } };
const merged = (other = SECOND, mergeId = MERGE): MergingEvent => ({
  type: 'CaseMerged',
  data: {
    mergeId,
    otherCaseId: new Sensitive(other.caseId),
    otherSubjectRef: new Sensitive(other.subjectRef),
    recognisedBy: ['known-to-staff'],
  },
});
const wasSplit: MergingEvent = { type: 'CaseSplit', data: { mergeId: MERGE, reasonCode: 'mistaken-identity' } };
const after = (...history: MergingEvent[]) => given(mergingDecider, ...history);
describe('Two cases of one person: rescued twice, or opened twice by two organisations', () => {
  it('are merged in the history of one of them, which links its own case first', () => {
    after()
      .when(merge({ note }))
      .then(linked, { type: 'CaseMerged', data: { ...merged().data, note } });
  });

  it('are merged further without linking the own case again', () => {
    after(linked, merged())
      .when(merge({ other: THIRD, mergeId: uuid(22), merges: [between(MERGE, FIRST, SECOND)] }))
      .then(merged(THIRD, uuid(22)));
  });

  it('are known to the vault only: which cases and whose they are stands in no clear field', () => {
    const events = mergingDecider.decide(merge(), mergingDecider.initial);
    const clear = JSON.stringify(events);
    for (const { caseId, subjectRef } of [FIRST, SECOND]) for (const id of [caseId, subjectRef]) expect(clear).not.toContain(id);
    expect(clear).toContain(MERGE);
  });

  it('are two: no case is merged with itself', () => {
    after()
      .when(merge({ other: FIRST }))
      .thenRefuses('merge.with-itself');
  });

  it('are not merged again, neither directly nor when a third case holds them together', () => {
    const merges = [between(MERGE, FIRST, SECOND)];
    after(linked, merged()).when(merge({ merges })).thenRefuses('merge.already-one-person');
    after(linked, merged())
      .when(merge({ other: THIRD, merges: [...merges, between(uuid(22), THIRD, SECOND)] }))
      .thenRefuses('merge.already-one-person');
  });

  it('are split where they were merged, with a reason, and both acts stay', () => {
    after(linked, merged())
      .when(split({ note }))
      .then({ type: 'CaseSplit', data: { mergeId: MERGE, reasonCode: 'mistaken-identity', note } });
  });

  it('are merged again after a split, by another merge', () => {
    after(linked, merged(), wasSplit)
      .when(merge({ mergeId: uuid(22) }))
      .then(merged(SECOND, uuid(22)));
  });

  it('are not split if nothing holds them together, or no longer', () => {
    after()
      .when(split({ merges: [] }))
      .thenRefuses('merge.not-merged');
    after(linked, merged(), wasSplit).when(split()).thenRefuses('merge.not-merged');
    after(linked, merged())
      .when(split({ other: FIRST }))
      .thenRefuses('merge.not-merged');
    after(linked, merged())
      .when(split({ other: THIRD }))
      .thenRefuses('merge.not-merged');
  });

  it('are not split between two that only a third case holds together: whose mistake that would undo nobody could tell', () => {
    after(linked, merged())
      .when(split({ other: THIRD, merges: [between(MERGE, FIRST, SECOND), between(uuid(22), SECOND, THIRD)] }))
      .thenRefuses('merge.through-another-case');
  });
});
