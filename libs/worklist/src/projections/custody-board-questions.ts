import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';

/** What is open about grounds and organisations, one row for each fact; a review of the ground answers it. */
export const boardQuestions = (event: CasePublished): readonly RowChange[] => {
  const table = 'custody_board_question';
  const case_id = event.caseId;
  switch (event.type) {
    case 'cases.basis-questioned.v1':
      return [{ change: 'put', table, key: { case_id, about: event.data.about, fact: event.data.fact }, columns: {} }];
    case 'cases.custody-reviewed.v1': {
      const { basis, custodian } = event.data;
      return [basis.kind === 'statute' ? 'power-of-removal' : basis.ref, custodian].map((about) => ({
        change: 'delete',
        table,
        key: { case_id, about },
      }));
    }
    case 'cases.custody-opened.v1':
    case 'cases.custody-ended.v1':
      return [{ change: 'delete', table, key: { case_id } }];
    default:
      return [];
  }
};
