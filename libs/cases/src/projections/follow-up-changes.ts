import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';

const scheduled = (event: RecordedCase<'FollowUpScheduled'>): readonly RowChange[] =>
  event.data.dueDates.map((dueAt) => ({
    change: 'put',
    table: 'follow_up',
    key: { case_id: event.stream.id, reunification_id: event.data.reunificationId, due_at: dueAt },
    columns: { revision: event.revision, owner_org: event.data.owner, standing: 'open' },
  }));

/** Of the follow-ups of a case those that this key says, as long as they belong to the present schedule. */
const set = (event: RecordedCase, key: Columns, columns: Columns): RowChange => ({
  change: 'set',
  table: 'follow_up',
  key: { case_id: event.stream.id, ...key },
  columns,
});

const recorded = (event: RecordedCase<'FollowUpRecorded'>): readonly RowChange[] => {
  const { dueAt, contact, outcome, contactedAt } = event.data;
  if (dueAt === undefined) return [];
  const found = { contact, outcome, contacted_at: contactedAt, recorded_at: event.recordedAt, recorded_event: event.eventId };
  return [
    set(event, { due_at: dueAt, standing: 'open' }, { ...found, standing: 'recorded' }),
    set(event, { due_at: dueAt, standing: 'missed' }, found),
  ];
};

const consent = (event: RecordedCase, ref: string, change: 'put' | 'set', columns: Columns): RowChange => ({
  change,
  table: 'follow_up_consent',
  key: { case_id: event.stream.id, consent_ref: ref },
  columns,
});

const corrected = (event: RecordedCase<'RecordCorrected'>): readonly RowChange[] => {
  const { correctsType, correctsEventId, patch } = event.data;
  if (correctsType !== 'FollowUpRecorded') return [];
  const columns = {
    ...(patch.contact !== undefined && { contact: patch.contact }),
    ...(patch.contactedAt !== undefined && { contacted_at: patch.contactedAt }),
  };
  return [set(event, { recorded_event: correctsEventId }, columns)];
};

/** What an event changes in the follow-ups of a case. What a new custody leaves open is superseded; a missed one stays missed. */
export const followUpChanges = (event: RecordedCase): readonly RowChange[] => {
  switch (event.type) {
    case 'FollowUpScheduled':
      return scheduled(event);
    case 'FollowUpRecorded':
      return recorded(event);
    case 'FollowUpMissed':
      return [
        set(
          event,
          { due_at: event.data.dueAt, standing: 'open' },
          { standing: 'missed', missed_reason: event.data.reasonCode, missed_at: event.recordedAt },
        ),
      ];
    case 'CustodyOpened':
    case 'ReunificationCompleted':
      return [set(event, { standing: 'open' }, { standing: 'superseded' })];
    case 'ConsentGiven':
      return event.data.purpose === 'follow-up' ? [consent(event, event.data.consentId, 'put', {})] : [];
    case 'ConsentWithdrawn':
      return [consent(event, event.data.consentId, 'set', { taken_back_revision: event.revision })];
    case 'ConsentRefused':
      return event.data.purpose === 'follow-up' && event.data.refusedBy === 'self'
        ? [consent(event, event.data.refusalId, 'put', { taken_back_revision: event.revision })]
        : [];
    case 'RecordCorrected':
      return corrected(event);
    default:
      return [];
  }
};
