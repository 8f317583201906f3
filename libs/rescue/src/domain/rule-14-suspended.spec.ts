import { describe, expect, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import { acknowledge, escalate, meera, ravi, receive, verify } from '../../testing/tip-story.js';
import * as scene from '../../testing/operation-story.js';
import { operationDecider } from './operation.decider.js';
import type { RescueActor } from './rescue-actor.js';
import { tipDecider } from './tip.decider.js';
import type { TipEvent } from './tip.events.js';

const suspended = (actor: RescueActor): RescueActor => ({ ...actor, suspended: true });
const history = tipDecider.decide(receive(), tipDecider.initial) as readonly TipEvent[];

describe('Rule 14: access as of now. For an organisation that is suspended nobody decides; what has happened is recorded all the same, marked', () => {
  it('a tip is taken from whoever hands it in', () =>
    given(tipDecider)
      .when(receive({ actor: suspended(meera) }))
      .then(expect.objectContaining({ type: 'TipReceived', deviations: ['rule-14.reported-while-suspended'] })));

  it('what the team saw where it went in is recorded, with what else it deviates from', () =>
    given(operationDecider, ...scene.ready, scene.entered)
      .when(scene.command('ReconcileHeadcount', { actor: suspended(scene.ravi) }))
      .then({
        ...scene.counted(),
        deviations: ['rule-7.differs-from-those-recorded', 'rule-14.reported-while-suspended'],
      }));

  it('nobody of it authorises a rescue or ends one', () => {
    for (const type of ['AuthoriseRescue', 'StandDownOperation', 'DecideAgainstFir'] as const)
      given(operationDecider, ...scene.ready)
        .when(scene.command(type, { actor: suspended(scene.ravi) }))
        .thenRefuses('rescue.your-organisation-suspended');
  });

  it.each([
    ['acknowledges a tip', acknowledge(suspended(ravi))],
    ['verifies one', verify({ actor: suspended(ravi) })],
    ['escalates one', escalate({ actor: suspended(ravi) })],
  ] as const)('nobody of it %s', (_, command) =>
    given(tipDecider, ...history)
      .when(command)
      .thenRefuses('rescue.your-organisation-suspended'),
  );
});
