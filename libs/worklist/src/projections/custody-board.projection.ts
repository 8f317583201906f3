import { CASE_EVENTS, publishedFromCase, type CaseEvent, type CasePublished, type RecordedCase } from '@setu/cases';
import type { Projection, RowChange } from '@setu/subscriptions';
import { besideChanges } from './custody-board-beside.js';
import { custodyColumns } from './custody-board-custody.js';
import { handoverChange } from './custody-board-handover.js';
import { boardQuestions } from './custody-board-questions.js';
import { partyChanges } from './custody-board-parties.js';

const lineChanges = (event: CasePublished): readonly RowChange[] => {
  const target = { table: 'custody_board', key: { case_id: event.caseId } } as const;
  const last = { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value };
  const changes: RowChange[] = [
    {
      change: event.type === 'cases.case-opened.v1' ? 'put' : 'set',
      ...target,
      columns: { ...custodyColumns(event), ...last },
    },
  ];
  const handover = handoverChange(event);
  if (handover) {
    const { handoverId, columns } = handover;
    const key = handoverId === undefined ? target.key : { ...target.key, handover_id: handoverId };
    changes.push({ change: 'set', table: target.table, key, columns });
  }
  return changes;
};

/** What a published event of a case changes on the board. */
const boardChanges = (event: CasePublished): readonly RowChange[] => [
  ...lineChanges(event),
  ...besideChanges(event),
  ...partyChanges(event),
  ...boardQuestions(event),
];

/** One line per person: who is responsible now, since when, on what ground, what is under way. Folded from published events only. */
export const custodyBoardProjection: Projection<CaseEvent> = {
  name: 'custody-board',
  version: 3,
  handles: CASE_EVENTS.map(({ type }) => type) as CaseEvent['type'][],
  project: (event) => publishedFromCase(event as RecordedCase).flatMap(boardChanges),
};
