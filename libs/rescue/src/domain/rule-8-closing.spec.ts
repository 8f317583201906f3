import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import * as story from '../../testing/tip-story.js';
import { tipDecider } from './tip.decider.js';
import type { TipEvent } from './tip.events.js';

const { chief, close, escalate, HEADQUARTERS, meera, NGO, note, NOW, OPERATION, OTHER_TIP, POLICE, ravi, STATION, vikram } =
  story;
const received: TipEvent = {
  type: 'TipReceived',
  data: { channel: 'phone', area: 'unknown', minorSuspected: 'unknown', urgency: 'unknown', receivingOrg: POLICE, fromOrg: NGO },
};
const escalated: TipEvent = { type: 'TipEscalated', data: { toUnit: HEADQUARTERS, reasonCode: 'no-action' } };
const takenUp: TipEvent = {
  type: 'TipEscalationAcknowledged',
  data: { byUnit: HEADQUARTERS, by: chief.userRef, acknowledgedAt: NOW },
};
const merged: TipEvent = { type: 'TipMerged', data: { into: OTHER_TIP, reasonCode: 'same-premises' } };
const closed: TipEvent = {
  type: 'TipClosedWithoutAction',
  data: { reasonCode: 'not-corroborated', officerRef: ravi.userRef, approverRef: vikram.userRef, byUnit: POLICE },
};
const actedUpon: TipEvent = { type: 'TipActedUpon', data: { operationId: OPERATION } };
const after = (...history: TipEvent[]) => given(tipDecider, received, ...history);

describe('Rule 8: closing a tip needs a reason and a named approver who is not the officer', () => {
  it('is closed with a reason and another officer of the unit who approves it', () => {
    after().when(close()).then(closed);
    after()
      .when(close(vikram, { note }))
      .then({ ...closed, data: { ...closed.data, note } });
  });

  it('is closed with an approver of the unit above', () => {
    after()
      .when(close(chief))
      .then({ ...closed, data: { ...closed.data, approverRef: chief.userRef } });
  });

  it('is not closed by an officer who approves herself', () => {
    after().when(close(ravi)).thenRefuses('tip.approver-is-the-officer');
  });

  it('is not closed with an approver from elsewhere, or one who is no police officer', () => {
    after().when(close(meera)).thenRefuses('tip.approver-not-of-the-unit');
    after()
      .when(close({ ...vikram, role: 'auditor' }))
      .thenRefuses('tip.approver-not-of-the-unit');
    after()
      .when(close(chief, { unit: story.unit }))
      .thenRefuses('tip.approver-not-of-the-unit');
  });

  it('is closed only by a unit that handles it', () => {
    after()
      .when(close(vikram, { actor: meera }))
      .thenRefuses('tip.not-in-your-hands');
    after()
      .when(close(ravi, { actor: chief, unit: story.headquarters }))
      .thenRefuses('tip.not-in-your-hands');
  });

  it('is closed once, and neither after it was merged nor acted upon', () => {
    after(closed).when(close()).thenRefuses('tip.not-open');
    after(actedUpon).when(close()).thenRefuses('tip.not-open');
    after(merged).when(close()).thenRefuses('tip.merged');
  });

  it('is never silent: whoever handed the tip in may escalate a closed one, and it is open again', () => {
    after(closed)
      .when(escalate({ actor: meera }))
      .then(escalated);
    after(closed, escalated).when(close()).then(closed);
  });
});

describe('A tip that its unit does not act on', () => {
  it('is escalated by whoever handed it in, or by a unit that handles it', () => {
    after()
      .when(escalate({ actor: meera, note }))
      .then({ ...escalated, data: { ...escalated.data, note } });
    after().when(escalate()).then(escalated);
  });

  it('is not escalated by others, to nobody, or to whom has it already', () => {
    after()
      .when(escalate({ actor: chief }))
      .thenRefuses('tip.not-in-your-hands');
    after()
      .when(escalate({ toUnit: { ...story.headquarters, kind: 'ngo' } }))
      .thenRefuses('tip.escalated-to-no-police-unit');
    after()
      .when(escalate({ toUnit: { ...story.headquarters, suspended: true } }))
      .thenRefuses('tip.escalated-to-no-police-unit');
    after(escalated).when(escalate()).thenRefuses('tip.already-with-that-unit');
  });

  it('is not escalated once it was acted upon or merged', () => {
    after(actedUpon).when(escalate()).thenRefuses('tip.not-open');
    after(merged).when(escalate()).thenRefuses('tip.merged');
  });

  it('is taken up by the unit that was asked, once, which may then act', () => {
    after(escalated).when(story.takeUp()).then(takenUp);
    after(escalated, takenUp).when(story.takeUp()).thenRefuses('tip.escalation-already-acknowledged');
    after().when(story.takeUp()).thenRefuses('tip.not-escalated-to-your-unit');
    const byHeadquarters = { type: 'TipVerified', data: { outcome: 'corroborated', byUnit: HEADQUARTERS } };
    after(escalated)
      .when(story.verify({ actor: chief }))
      .then(byHeadquarters);
    after()
      .when(story.verify({ actor: chief }))
      .thenRefuses('tip.not-in-your-hands');
  });
});

describe('What a unit does with a tip', () => {
  it('is judged and looked into by a unit that handles it, as often as needed', () => {
    const assessed: TipEvent = {
      type: 'TipAssessed',
      data: { riskLevel: 'high', factorCodes: ['child-present'], byUnit: POLICE },
    };
    after().when(story.assess()).then(assessed);
    after(assessed).when(story.assess()).then(assessed);
    after()
      .when(story.assess({ actor: meera }))
      .thenRefuses('tip.not-in-your-hands');
    after(closed).when(story.assess()).thenRefuses('tip.not-open');
    after()
      .when(story.verify({ outcome: 'false', note }))
      .then({ type: 'TipVerified', data: { outcome: 'false', byUnit: POLICE, note } });
    after(closed).when(story.verify()).thenRefuses('tip.not-open');
  });

  it('is entered in the general diary of a police station, also late and also when it has ended', () => {
    const entered = { type: 'TipEnteredInGeneralDiary', data: { station: STATION, gdNumber: note, gdTime: NOW } };
    after().when(story.enterInDiary()).then(entered);
    after(closed).when(story.enterInDiary()).then(entered);
    const at = '2026-03-09T09:00:00.000Z';
    const occurredAt = { at, precision: 'minute', source: 'document' } as const;
    after()
      .when(story.enterInDiary({ entered: { occurredAt } }))
      .then({
        ...entered,
        data: { ...entered.data, gdTime: at },
        occurredAt,
        deviations: ['rule-12.late-without-reason'],
      });
    after()
      .when(story.enterInDiary({ station: { ...story.station, kind: 'ngo' } }))
      .thenRefuses('tip.diary-not-of-a-police-unit');
    after()
      .when(story.enterInDiary({ actor: meera }))
      .thenRefuses('tip.not-in-your-hands');
  });

  it('is signed by the informant once, without saying who she is', () => {
    const signed: TipEvent = { type: 'TipSignedByInformant', data: { mode: 'in-person', signedAt: NOW, recordedByUnit: POLICE } };
    after().when(story.sign()).then(signed);
    after(signed).when(story.sign()).thenRefuses('tip.already-signed');
    after()
      .when(story.sign({ actor: meera }))
      .thenRefuses('tip.not-in-your-hands');
    after()
      .when(story.sign({ signed: { occurredAt: { at: '2026-03-10T10:00:00.000Z', precision: 'minute', source: 'reported' } } }))
      .thenRefuses('occurred.in-the-future');
  });

  it('is merged into another tip of the same unit, never into itself or into one that is merged', () => {
    const known = { tipId: OTHER_TIP, known: true, handledBy: [POLICE] };
    after().when(story.merge()).then(merged);
    after()
      .when(story.merge({ tipId: OTHER_TIP }))
      .thenRefuses('tip.merged-into-itself');
    after()
      .when(story.merge({ into: { tipId: OTHER_TIP, known: false, handledBy: [] } }))
      .thenRefuses('tip.merge-target-unknown');
    after()
      .when(story.merge({ into: { ...known, handledBy: [STATION] } }))
      .thenRefuses('tip.merge-target-unknown');
    after()
      .when(story.merge({ into: { ...known, mergedInto: story.TIP } }))
      .thenRefuses('tip.merge-target-merged');
    after(merged).when(story.merge()).thenRefuses('tip.merged');
    after(merged).when(story.assess()).thenRefuses('tip.merged');
  });

  it('counts as acted upon once for each operation that rested on it, whatever became of it before', () => {
    const command = { type: 'MarkTipActedUpon', data: { operationId: OPERATION } } as const;
    after().when(command).then(actedUpon);
    after(closed).when(command).then(actedUpon);
    after(actedUpon).when(command).then();
    after(actedUpon)
      .when({ type: 'MarkTipActedUpon', data: { operationId: OTHER_TIP } })
      .then({ type: 'TipActedUpon', data: { operationId: OTHER_TIP } });
  });
});
