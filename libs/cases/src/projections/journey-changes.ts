import type { RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { masked } from './masked.js';

const journey = (event: RecordedCase, journeyId: string) =>
  ({ table: 'way_home_journey', key: { case_id: event.stream.id, journey_id: journeyId } }) as const;

const corrected = (event: RecordedCase<'RecordCorrected'>): readonly RowChange[] => {
  const { correctsType, correctsEventId, ref, patch } = event.data;
  if (ref === undefined) return [];
  if (correctsType === 'JourneyCompleted' && patch.completedAt !== undefined)
    return [{ change: 'set', ...journey(event, ref), columns: { completed_at: patch.completedAt } }];
  if (correctsType !== 'JourneyLegArrived' || patch.arrivedAt === undefined) return [];
  const key = { case_id: event.stream.id, journey_id: ref, event_id: correctsEventId };
  return [{ change: 'set', table: 'way_home_leg', key, columns: { arrived_at: patch.arrivedAt } }];
};

/** What an event changes in the journeys of a case. */
export const journeyChanges = (event: RecordedCase): readonly RowChange[] => {
  switch (event.type) {
    case 'JourneyStarted': {
      const { journeyId, purpose, escortRef, womanOfficer, legs, startedAt, expectedAt } = event.data;
      const plan = { purpose, escort_ref: escortRef, woman_officer: womanOfficer, legs, started_at: startedAt };
      const columns = { revision: event.revision, ...plan, expected_at: expectedAt, deviations: event.deviations ?? [] };
      return [{ change: 'put', ...journey(event, journeyId), columns }];
    }
    case 'JourneyLegArrived': {
      const { journeyId, leg, mode, arrivedAt, place } = event.data;
      const key = { case_id: event.stream.id, journey_id: journeyId, leg };
      const columns = { mode, arrived_at: arrivedAt, place: place === undefined ? null : masked(place), event_id: event.eventId };
      return [{ change: 'put', table: 'way_home_leg', key, columns }];
    }
    case 'JourneyCompleted':
      return [{ change: 'set', ...journey(event, event.data.journeyId), columns: { completed_at: event.data.completedAt } }];
    case 'RecordCorrected':
      return corrected(event);
    default:
      return [];
  }
};
