import { describe, expect, it } from '@jest/globals';
import { accepted, at, handoverId, SHELTER, stateAfter, vikram } from '../../../testing/case-story.js';
import { context, gathered } from '../../../testing/gathered.js';
import { DispatchHandover } from './dispatch-handover.command.js';
import { DispatchHandoverHandler } from './dispatch-handover.handler.js';

const dispatchedAt = (expectedAt: string) =>
  gathered(
    (streams, directory) => new DispatchHandoverHandler(streams, directory),
    new DispatchHandover(
      'invented',
      { handoverId: handoverId(1), escortRef: vikram.userRef, womanOfficer: true, expectedAt },
      context,
    ),
    { state: stateAfter(...accepted), now: at(30), known: { [SHELTER]: { kind: 'shelter' } } },
  );

describe('Rule 4: placement only in a facility licensed on that date: the date is that of her arrival', () => {
  it('the receiver is asked about as of the instant when she is to arrive', async () => {
    const { asked, facts } = await dispatchedAt(at(90));
    expect(asked).toEqual([{ org: SHELTER, asOf: at(90) }]);
    expect(facts).toContainEqual({ stream: SHELTER, revision: 0, asOf: at(90) });
  });

  it('and as of now if that instant has passed', async () =>
    expect((await dispatchedAt(at(29))).asked).toEqual([{ org: SHELTER, asOf: at(30) }]));
});
