import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@setu/kernel';
import { concluded, removed, TIP } from '../../../testing/operation-story.js';
import type { OperationEvent } from '../../domain/operation-events.js';
import { tipsOfConcludedOperationProcess } from './tips-of-concluded-operation.process.js';

const OPERATION = '00000000-0000-4000-8000-000000000001';
const recorded = (event: OperationEvent): Recorded<OperationEvent> =>
  ({ ...event, stream: { category: 'operation', id: OPERATION } }) as unknown as Recorded<OperationEvent>;

describe('OperationConcluded marks its tips acted upon', () => {
  it('each of them, in order', () => {
    const two = { ...concluded, data: { ...concluded.data, tipIds: [TIP, OPERATION] } } as OperationEvent;
    expect(tipsOfConcludedOperationProcess.react(recorded(two))).toEqual([
      { tipId: TIP, operationId: OPERATION },
      { tipId: OPERATION, operationId: OPERATION },
    ]);
  });

  it('and nothing else does', () => {
    expect(tipsOfConcludedOperationProcess.react(recorded(removed()))).toEqual([]);
    expect(tipsOfConcludedOperationProcess.handles).toEqual(['OperationConcluded']);
  });
});
