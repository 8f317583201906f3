import { describe, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import {
  actionId,
  agree,
  agreed,
  approve,
  approved,
  asha,
  close,
  closed,
  committee,
  COMMITTEE,
  convene,
  convened,
  DUE,
  home,
  HOME,
  imran,
  inputId,
  jointAtNgo,
  jointAtUnit,
  joseph,
  kavita,
  meera,
  MEETS,
  ngo,
  NGO,
  OPERATION,
  report,
  reported,
  said,
  speak,
  spoken,
  STATION,
  stranger,
  STRANGERS,
  sunita,
  unit,
  UNIT,
  vikram,
} from '../../testing/meeting-story.js';
import { meetingDecider } from './meeting.decider.js';
import type { MeetingEvent } from './meeting.events.js';

const after = (...history: MeetingEvent[]) => given(meetingDecider, ...history);
const met = (...history: MeetingEvent[]) => after(convened, ...history);

describe('A meeting', () => {
  it('is one of police and NGOs, and says who sits on which side', () => {
    after()
      .when(convene({ invited: [unit, ngo, home, committee] }))
      .then({
        type: 'MeetingConvened',
        data: {
          by: kavita.userRef,
          byOrg: UNIT,
          meetsAt: MEETS,
          participants: [
            { org: UNIT, side: 'police' },
            { org: NGO, side: 'ngo' },
            { org: HOME, side: 'ngo' },
            { org: COMMITTEE, side: 'other' },
          ],
          agendaCodes: ['rescue-planning'],
        },
      });
  });

  it.each([
    ['police', [ngo, home, committee]],
    ['NGOs', [unit, committee]],
  ])('is not convened without %s', (_, invited) => {
    after().when(convene({ invited })).thenRefuses('meeting.needs-both-sides');
  });

  it('is not convened with an organisation that is not there, or for which nobody acts', () => {
    after()
      .when(convene({ invited: [unit, ngo, { orgId: STRANGERS, registered: false, suspended: false }] }))
      .thenRefuses('meeting.participant-not-registered');
    after()
      .when(convene({ invited: [unit, { ...ngo, suspended: true }] }))
      .thenRefuses('meeting.participant-suspended');
  });

  it('is convened once, and nothing is recorded in one that was not', () => {
    met().when(convene()).thenRefuses('meeting.already-convened');
    for (const command of [speak(), agree(), report(), close(), approve()]) after().when(command).thenRefuses('meeting.unknown');
  });
});

describe('Only participants speak', () => {
  it.each([
    ['an input', speak({}, stranger)],
    ['an agreed action', agree({}, stranger)],
    ['a report', report({}, stranger)],
    ['a closure', close({}, stranger)],
    ['an approval', approve({}, stranger)],
  ])('%s', (_, command) => {
    met(agreed(1)).when(command).thenRefuses('meeting.not-a-participant');
  });

  it('and an input is recorded under its own organisation', () => {
    for (const who of [meera, vikram, joseph])
      met()
        .when(speak({}, who))
        .then({
          type: 'InputRecorded',
          data: { inputId: inputId(1), by: who.userRef, fromOrg: who.orgRef, topicCode: 'staffing', text: said },
        });
  });
});

describe('An agreed action', () => {
  it('has an owner at the table and a day', () => {
    met()
      .when(agree({}, meera))
      .then({
        type: 'ActionAgreed',
        data: {
          actionId: actionId(1),
          by: meera.userRef,
          byOrg: NGO,
          owner: STATION,
          topicCode: 'rescue-planning',
          due: DUE,
          text: said,
        },
      });
    met()
      .when(agree({ owner: STRANGERS }))
      .thenRefuses('action.owner-not-a-participant');
    met()
      .when(agree({ due: '2026-03-10T07:59:59.999Z' }))
      .thenRefuses('action.due-before-the-meeting');
  });

  it('is reported by its owner only', () => {
    for (const who of [kavita, meera, joseph]) met(agreed(1)).when(report({}, who)).thenRefuses('action.only-the-owner-reports');
    met(agreed(1))
      .when(report({ progressCode: 'begun' }))
      .then({
        type: 'ActionReported',
        data: { actionId: actionId(1), by: vikram.userRef, byOrg: STATION, progressCode: 'begun' },
      });
  });

  it('says which operation it became, if its owner has a part in that operation', () => {
    met(agreed(1))
      .when(report({ result: { code: 'operation', id: OPERATION, partOf: true, comesFrom: actionId(1) } }))
      .then({
        type: 'ActionReported',
        data: {
          actionId: actionId(1),
          by: vikram.userRef,
          byOrg: STATION,
          progressCode: 'done',
          result: { code: 'operation', id: OPERATION },
        },
      });
    met(agreed(1))
      .when(report({ result: { code: 'case', id: OPERATION, partOf: false } }))
      .thenRefuses('action.result-not-yours');
  });

  it.each([
    ['names another action', actionId(2)],
    ['names none', undefined],
  ])('did not become an operation that %s', (_, comesFrom) => {
    met(agreed(1), agreed(2))
      .when(report({ result: { code: 'operation', id: OPERATION, partOf: true, comesFrom } }))
      .thenRefuses('action.operation-does-not-come-from-it');
  });

  it('is closed by the convenor only, not by its owner', () => {
    for (const who of [vikram, meera])
      met(agreed(1), reported(1)).when(close({}, who)).thenRefuses('action.only-the-convenor-closes');
    met(agreed(1), reported(1))
      .when(close({}, sunita))
      .then({
        type: 'ActionClosed',
        data: { actionId: actionId(1), by: sunita.userRef, byOrg: UNIT, outcomeCode: 'done' },
      });
  });

  it('is closed as done only after its owner has reported it done, and otherwise at any time', () => {
    met(agreed(1)).when(close()).thenRefuses('action.not-reported-done');
    met(agreed(1), reported(1, vikram, 'begun'))
      .when(close())
      .thenRefuses('action.not-reported-done');
    met(agreed(1))
      .when(close({ outcomeCode: 'no-longer-needed' }))
      .then({
        type: 'ActionClosed',
        data: { actionId: actionId(1), by: kavita.userRef, byOrg: UNIT, outcomeCode: 'no-longer-needed' },
      });
  });

  it('of the convenor itself is not closed as done by the person who reported it', () => {
    const own = met(agreed(1, UNIT), reported(1, kavita));
    own.when(close({}, kavita)).thenRefuses('action.reporter-does-not-close');
    own
      .when(close({}, sunita))
      .then({ type: 'ActionClosed', data: { actionId: actionId(1), by: sunita.userRef, byOrg: UNIT, outcomeCode: 'done' } });
  });

  it('that is closed is neither reported nor closed again, and one that was never agreed is not known', () => {
    const over = met(agreed(1), reported(1), closed(1));
    over.when(report()).thenRefuses('action.already-closed');
    over.when(close()).thenRefuses('action.already-closed');
    met().when(report()).thenRefuses('action.unknown');
  });
});

describe('Minutes', () => {
  it('are approved by each side, police and NGO', () => {
    met(spoken(1))
      .when(approve({ upTo: 1 }))
      .then(approved('police', kavita, 1));
    met(spoken(1), approved('police', kavita, 1))
      .when(approve({ upTo: 1 }, asha))
      .then(approved('ngo', asha, 1));
    met().when(approve({}, joseph)).thenRefuses('minutes.only-police-and-ngo-approve');
  });

  it('are approved once by a side, whichever of its organisations does it', () => {
    met(approved('ngo', meera, 0))
      .when(approve({}, imran))
      .thenRefuses('minutes.already-approved-by-your-side');
  });

  it('are never approved by one person for both sides', () => {
    met(approved('police', jointAtUnit, 0))
      .when(approve({}, jointAtNgo))
      .thenRefuses('minutes.one-person-approves-for-one-side');
    met(approved('ngo', jointAtNgo, 0))
      .when(approve({}, jointAtUnit))
      .thenRefuses('minutes.one-person-approves-for-one-side');
  });

  it('are approved as she has read them: what was added since is read first', () => {
    met(spoken(1)).when(approve()).thenRefuses('minutes.changed-since-you-read');
    met(spoken(1), agreed(1))
      .when(approve({ upTo: 1 }))
      .thenRefuses('minutes.changed-since-you-read');
    met(spoken(1), agreed(1), reported(1))
      .when(approve({ upTo: 2 }))
      .then(approved('police', kavita, 2));
  });

  it('that have grown since one side approved them are approved anew by that side', () => {
    const grown = met(approved('police', kavita, 0), spoken(1));
    grown.when(approve({ upTo: 2 })).then(approved('police', kavita, 2));
    met(approved('police', kavita, 0), spoken(1), approved('ngo', meera, 2))
      .when(speak({}, vikram))
      .then({
        type: 'InputRecorded',
        data: { inputId: inputId(1), by: vikram.userRef, fromOrg: STATION, topicCode: 'staffing', text: said },
      });
  });

  it('take nothing more after approval but reports and closures', () => {
    const done = met(agreed(1), approved('police', kavita, 1), approved('ngo', meera, 1));
    done.when(speak()).thenRefuses('meeting.minutes-approved');
    done.when(agree({ actionId: actionId(2) })).thenRefuses('meeting.minutes-approved');
    done.when(report()).then(reported(1));
    met(agreed(1), approved('police', kavita, 1), approved('ngo', meera, 1), reported(1))
      .when(close())
      .then(closed(1));
  });
});
