import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import * as story from '../../testing/operation-story.js';
import type { OperationEvent } from './operation-events.js';
import { operationDecider } from './operation.decider.js';

const { at, command, concluded, counted, entered, NOW, ravi, ready, removed, stoodDown, TIP } = story;
const after = (...history: readonly OperationEvent[]) => given(operationDecider, ...history);
const inside = [...ready, entered];
const arrested: OperationEvent = {
  type: 'ArrestRecorded',
  data: { suspectRef: story.SUSPECT, by: story.man.staffRef, arrestedAt: NOW },
};

describe('Rule 7: headcount: found = removed + declined to leave (adults only) + accused', () => {
  it('is recorded as it was counted when it adds up', () => {
    const numbers = { found: 5, removed: 1, declinedToLeave: 2, accused: 2 };
    after(...inside, removed())
      .when(command('ReconcileHeadcount', numbers))
      .then(counted(numbers));
  });

  it('is recorded when it does not add up, and shown so', () => {
    after(...inside, removed())
      .when(command('ReconcileHeadcount', { found: 3 }))
      .then({ ...counted({ found: 3 }), deviations: ['rule-7.does-not-add-up'] });
  });

  it('is recorded when it differs from those recorded as removed, and shown so', () => {
    after(...inside)
      .when(command('ReconcileHeadcount'))
      .then({ ...counted(), deviations: ['rule-7.differs-from-those-recorded'] });
  });

  it('is recorded when a child is said to have declined to leave, and shown so', () => {
    const numbers = { found: 3, declinedToLeave: 2, declinedChildren: 1 };
    after(...inside, removed())
      .when(command('ReconcileHeadcount', numbers))
      .then({ ...counted(numbers), deviations: ['rule-7.child-left-behind'] });
  });

  it('cannot have more children than people who declined', () => {
    after(...inside)
      .when(command('ReconcileHeadcount', { declinedChildren: 1 }))
      .thenRefuses('headcount.more-children-than-declined');
  });

  it('is told by the team, and by nobody else', () => {
    after(...inside, removed())
      .when(command('ReconcileHeadcount', { actor: story.vikram }))
      .then(counted());
    after(...inside)
      .when(command('ReconcileHeadcount', { actor: story.neelam }))
      .thenRefuses('operation.not-of-its-team');
  });
});

describe('A person who is removed', () => {
  it('is recorded under the responsibility of the lead unit and the power of the route, whoever of the team tells it', () => {
    after(...inside)
      .when(command('RecordRemoval', { actor: story.vikram }))
      .then(removed());
  });

  it('is recorded once', () => {
    after(...inside, removed())
      .when(command('RecordRemoval'))
      .thenRefuses('removal.already-recorded');
  });

  it('names only children who are recorded as removed themselves', () => {
    after(...inside, removed({ subjectRef: story.BOY }))
      .when(command('RecordRemoval', { childrenRefs: [story.BOY] }))
      .then(removed({ childrenRefs: [story.BOY] }));
    after(...inside)
      .when(command('RecordRemoval', { childrenRefs: [story.BOY] }))
      .thenRefuses('removal.child-not-recorded');
  });

  it('is recorded in order when the time is stated only to the day on which the team went in', () => {
    const occurredAt = { at: at(-600), precision: 'day', source: 'reported' } as const;
    after(...inside)
      .when(command('RecordRemoval', { removed: { occurredAt, lateReason: 'paper-record' } }))
      .then({ ...removed({ removedAt: at(-600) }), occurredAt, lateReason: 'paper-record' });
  });

  it('is recorded before any entry, or after the end, and shown so', () => {
    after(...ready)
      .when(command('RecordRemoval'))
      .then({ ...removed(), deviations: ['rule-6.removed-before-entry'] });
    after(...inside, counted({ found: 0, removed: 0 }), concluded)
      .when(command('RecordRemoval'))
      .then({ ...removed(), deviations: ['rule-12.after-the-end'] });
    after(...ready, stoodDown)
      .when(command('RecordRemoval'))
      .then({ ...removed(), deviations: ['rule-6.removed-before-entry', 'rule-12.after-the-end'] });
  });

  it('is recorded late without a reason, and shown so; never ahead of time', () => {
    const occurredAt = { at: at(-600), precision: 'minute', source: 'reported' } as const;
    const early = { ...entered, data: { ...entered.data, enteredAt: at(-601) } } as OperationEvent;
    after(...ready, early)
      .when(command('RecordRemoval', { removed: { occurredAt } }))
      .then({ ...removed({ removedAt: at(-600) }), occurredAt, deviations: ['rule-12.late-without-reason'] });
    after(...ready, early)
      .when(command('RecordRemoval', { removed: { occurredAt, lateReason: 'no-network' } }))
      .then({ ...removed({ removedAt: at(-600) }), occurredAt, lateReason: 'no-network' });
    after(...inside)
      .when(command('RecordRemoval', { removed: { occurredAt: { ...occurredAt, at: at(10) } } }))
      .thenRefuses('occurred.in-the-future');
  });
});

describe('An operation is concluded', () => {
  it('when everybody found is accounted for; it names the tips it rested on', () => {
    after(...inside, removed(), counted())
      .when(command('ConcludeOperation'))
      .then({ type: 'OperationConcluded', data: { tipIds: [TIP], concludedBy: ravi.userRef } });
  });

  it('not before entry, and not without a count', () => {
    after(...ready)
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.not-entered');
    after(...inside, removed())
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.headcount-missing');
  });

  it('not when somebody was removed or arrested after the count', () => {
    after(...inside, counted({ found: 0, removed: 0 }), removed())
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.headcount-missing');
    after(...inside, removed(), counted(), arrested)
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.headcount-missing');
  });

  it('although the count does not add up, with the reason, which stays visible', () => {
    const history = [...inside, removed(), counted({ found: 4 })];
    after(...history)
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.headcount-needs-reason');
    after(...history)
      .when(command('ConcludeOperation', { headcountCode: 'people-fled' }))
      .then({
        type: 'OperationConcluded',
        data: { tipIds: [TIP], concludedBy: ravi.userRef, headcountCode: 'people-fled' },
        deviations: ['rule-7.does-not-add-up'],
      });
  });

  it('by its lead unit alone, once', () => {
    after(...inside, removed(), counted())
      .when(command('ConcludeOperation', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
    after(...inside, removed(), counted(), concluded)
      .when(command('ConcludeOperation'))
      .thenRefuses('operation.ended');
  });
});

describe('An operation is stood down', () => {
  it('with a reason, before entry only', () => {
    after(...ready)
      .when(command('StandDownOperation'))
      .then(stoodDown);
    after(...inside)
      .when(command('StandDownOperation'))
      .thenRefuses('operation.already-entered');
    after(...ready, stoodDown)
      .when(command('StandDownOperation'))
      .thenRefuses('operation.ended');
  });
});
