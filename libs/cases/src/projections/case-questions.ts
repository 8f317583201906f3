import type { RowChange } from '@setu/subscriptions';
import { questionedRef } from '../domain/question-fields.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';

/** What is open about the grounds and organisations of a case, one row for each fact; a review of the ground answers it. */
export const questionChanges = (event: RecordedCase): readonly RowChange[] => {
  const table = 'case_question';
  const case_id = event.stream.id;
  switch (event.type) {
    case 'BasisQuestioned':
      return [{ change: 'put', table, key: { case_id, about: questionedRef(event.data), fact: event.data.fact }, columns: {} }];
    case 'CustodyReviewed':
      return [questionedRef(event.data.basis), event.data.custodian].map((about) => ({
        change: 'delete',
        table,
        key: { case_id, about },
      }));
    case 'CustodyOpened':
    case 'CustodyEnded':
      return [{ change: 'delete', table, key: { case_id } }];
    default:
      return [];
  }
};
