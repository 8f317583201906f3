import { describe, expect, it } from '@jest/globals';
import { EventLog, RowsInMemory } from '../../../subscriptions/testing/index.js';
import {
  actionId,
  agreed,
  approved,
  closed,
  COMMITTEE,
  convened,
  inputId,
  kavita,
  meera,
  NGO,
  reported,
  spoken,
  STATION,
  UNIT,
} from '../../testing/meeting-story.js';
import type { MeetingEvent } from '../domain/meeting.events.js';
import { meetingsProjection } from './meetings.projection.js';

const MEETING = '00000000-0000-4000-8000-000000000999';
const sealed = { commitment: 'ab'.repeat(32), sealId: MEETING, subjectRef: MEETING, purpose: 'operational' } as const;

/** As it is stored: what was said is sealed. */
const stored = (event: MeetingEvent): MeetingEvent =>
  'text' in event.data ? ({ ...event, data: { ...event.data, text: sealed } } as MeetingEvent) : event;

const given = (...events: MeetingEvent[]) => {
  const stream = { category: 'meeting', id: MEETING } as const;
  const recorded = new EventLog().record(...events.map((event) => ({ ...stored(event), stream })));
  return new RowsInMemory(meetingsProjection).given(...recorded);
};

describe('The view of meetings', () => {
  it('shows who takes part on which side, and what was said only as sealed', () => {
    const view = given(convened, spoken(1));
    expect(view.rows('meeting')).toMatchObject([{ meeting_id: MEETING, convenor: UNIT, minutes_revision: 1, revision: 1 }]);
    expect(view.rows('meeting_participant')).toHaveLength(6);
    expect(view.rows('meeting_participant')).toContainEqual({ meeting_id: MEETING, org_ref: COMMITTEE, side: 'other' });
    expect(view.rows('meeting_input')).toMatchObject([
      { input_id: inputId(1), from_org: NGO, text: { sealed: 'operational' }, revision: 1 },
    ]);
  });

  it('shows an action from agreement to closure', () => {
    expect(given(convened, agreed(1)).rows('meeting_action')).toMatchObject([{ action_id: actionId(1), owner: STATION }]);
    const result = { code: 'operation' as const, id: MEETING };
    const { type, data } = reported(1) as Extract<MeetingEvent, { type: 'ActionReported' }>;
    const view = given(convened, agreed(1), agreed(2), { type, data: { ...data, result } }, closed(1));
    expect(view.rows('meeting_action')).toMatchObject([
      {
        action_id: actionId(1),
        progress_code: 'done',
        result_code: 'operation',
        result_id: MEETING,
        outcome_code: 'done',
        closed_by: kavita.userRef,
      },
      { action_id: actionId(2), owner: STATION },
    ]);
    expect(view.rows('meeting_action')[1]).not.toHaveProperty('closed_at');
  });

  it('shows an approval, and that it lapsed when the minutes grew', () => {
    const view = given(convened, approved('police', kavita, 0), spoken(1), approved('ngo', meera, 2), reported(1));
    expect(view.rows('meeting_approval')).toMatchObject([
      { side: 'police', up_to: 0, lapsed: true },
      { side: 'ngo', up_to: 2, lapsed: false },
    ]);
    expect(view.rows('meeting')).toMatchObject([{ minutes_revision: 2, revision: 4 }]);
  });
});
