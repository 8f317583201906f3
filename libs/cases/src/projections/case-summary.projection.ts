import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import { CASE_EVENTS, type CaseEvent } from '../domain/case-events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { basisColumns } from './basis-columns.js';
import { handoverChanges } from './case-handovers.js';
import { lateCustodyChanges } from './case-late-custodies.js';
import { orderChanges } from './case-orders.js';
import { partyChanges } from './case-parties.js';
import { questionChanges } from './case-questions.js';

const opened = ({ data, recordedAt }: RecordedCase<'CaseOpened'>): Columns => ({
  case_code: data.caseCode,
  origin: data.origin,
  gender: data.gender,
  age_band: data.apparentAgeBand,
  opened_by: data.openedByOrg,
  opened_at: recordedAt,
});

const custodyOpened = ({ data }: RecordedCase<'CustodyOpened'>): Columns => ({
  custody: 'held',
  custodian_kind: 'organisation',
  custodian_org: data.custodian,
  outside_handover_id: null,
  since: data.since,
  ...basisColumns(data.basis),
  missing_since: null,
  ended_at: null,
  end_reason: null,
});

const custodyTransferred = ({ data }: RecordedCase<'CustodyTransferred'>): Columns => ({
  custodian_kind: data.to === undefined ? 'outside-party' : 'organisation',
  custodian_org: data.to ?? data.from,
  outside_handover_id: data.to === undefined ? data.handoverId : null,
  since: data.effectiveAt,
  ...basisColumns(data.basis),
});

const custodyEnded = ({ data }: RecordedCase<'CustodyEnded'>): Columns => ({
  custody: 'ended',
  custodian_kind: null,
  custodian_org: null,
  outside_handover_id: null,
  since: null,
  footing: null,
  basis_ref: null,
  missing_since: null,
  ended_at: data.at,
  end_reason: data.reasonCode,
  ...(data.reasonCode === 'deceased' && { died_at: data.at }),
});

const openingCorrected = ({ data: { correctsType, patch } }: RecordedCase<'RecordCorrected'>): Columns => ({
  ...(correctsType === 'CaseOpened' && patch.gender !== undefined && { gender: patch.gender }),
  ...(correctsType === 'CaseOpened' && patch.origin !== undefined && { origin: patch.origin }),
});

/** A correction of when she was last seen reaches the row while she is still missing since then. */
const missingCorrected = (event: RecordedCase): readonly RowChange[] => {
  if (event.type !== 'RecordCorrected') return [];
  const { patch, former } = event.data;
  if (patch.lastSeenAt === undefined || former.lastSeenAt === undefined) return [];
  const key = { case_id: event.stream.id, missing_since: former.lastSeenAt };
  return [{ change: 'set', table: 'case_summary', key, columns: { missing_since: patch.lastSeenAt } }];
};

/** She was found after her death had been reported: that was wrong. */
const foundAlive = ({ deviations = [] }: RecordedCase): boolean => deviations.includes('rule-12.found-after-death-reported');

const changed = (event: RecordedCase): Columns => {
  switch (event.type) {
    case 'CaseOpened':
      return opened(event);
    case 'AgeBandRecorded':
      return { age_band: event.data.treatedAs };
    case 'AgeDetermined':
      return { age_band: event.data.treatedAs, age_determined: true };
    case 'CustodyOpened':
      return custodyOpened(event);
    case 'CustodyReviewed':
      return basisColumns(event.data.basis);
    case 'CustodyTransferred':
      return custodyTransferred(event);
    case 'CustodyEnded':
      return custodyEnded(event);
    case 'PersonReportedMissing':
      return { missing_since: event.data.lastSeenByOthersAt ?? event.data.lastSeenAt };
    case 'PersonFound':
      return foundAlive(event) ? { missing_since: null, died_at: null } : { missing_since: null };
    case 'PersonDeceased':
      return { died_at: event.data.diedAt };
    case 'RecordCorrected':
      return openingCorrected(event);
    default:
      return {};
  }
};

const summaryChanges = (event: RecordedCase): readonly RowChange[] => {
  const target = { table: 'case_summary', key: { case_id: event.stream.id } } as const;
  const last = { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value };
  return [{ change: event.type === 'CaseOpened' ? 'put' : 'set', ...target, columns: { ...changed(event), ...last } }];
};

const project = (event: RecordedCase): readonly RowChange[] => [
  ...summaryChanges(event),
  ...missingCorrected(event),
  ...handoverChanges(event),
  ...orderChanges(event),
  ...partyChanges(event),
  ...questionChanges(event),
  ...lateCustodyChanges(event),
];

/** Each case as it stands in recorded order: custody, handovers with their steps, orders, disputes, and whom it concerns. */
export const caseSummaryProjection: Projection<CaseEvent> = {
  name: 'case-summary',
  version: 2,
  handles: CASE_EVENTS.map(({ type }) => type) as CaseEvent['type'][],
  project: (event) => project(event),
};
