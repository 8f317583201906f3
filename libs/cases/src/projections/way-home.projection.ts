import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { CaseEvent } from '../domain/case-events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { followUpChanges } from './follow-up-changes.js';
import { journeyChanges } from './journey-changes.js';
import { masked } from './masked.js';
import { wayHomeRow } from './way-home-row.js';

const put = (event: RecordedCase, table: string, key: Columns, columns: Columns): RowChange => ({
  change: 'put',
  table,
  key: { case_id: event.stream.id, ...key },
  columns: { revision: event.revision, ...columns },
});
const flags = (event: RecordedCase, change: 'include' | 'exclude', codes: readonly string[]): RowChange => ({
  change,
  table: 'way_home',
  key: { case_id: event.stream.id },
  columns: { open_red_flags: codes },
});

const claimed = ({ data, ...event }: RecordedCase<'ClaimReceived'>): readonly RowChange[] => [
  put(
    { data, ...event },
    'way_home_claim',
    { claim_id: data.claimId },
    {
      claimant_ref: data.claimantRef,
      relation: data.relation === undefined ? null : masked(data.relation),
      received_at: data.receivedAt,
      red_flags: data.redFlagCodes,
    },
  ),
  flags({ data, ...event }, 'include', data.redFlagCodes),
];

/** A new look at a claimant's home takes the place of the former one; looks at other homes stand beside it. */
const assigned = (event: RecordedCase<'HomeVerificationAssigned'>): readonly RowChange[] => [
  ...(event.data.claimantRef === undefined
    ? []
    : [
        {
          change: 'set' as const,
          table: 'way_home_verification',
          key: { case_id: event.stream.id, claimant_ref: event.data.claimantRef, counts: true },
          columns: { counts: false },
        },
      ]),
  put(
    event,
    'way_home_verification',
    { verification_id: event.data.verificationId },
    {
      to_org: event.data.toOrg,
      by_org: event.data.byOrg,
      claimant_ref: event.data.claimantRef ?? null,
      assigned_at: event.recordedAt,
      counts: true,
    },
  ),
];

const reported = (event: RecordedCase<'HomeVerificationReported'>): readonly RowChange[] => {
  const { verificationId, outcome, redFlagCodes, clearedFlagCodes, visitedAt, report } = event.data;
  return [
    {
      change: 'set',
      table: 'way_home_verification',
      key: { case_id: event.stream.id, verification_id: verificationId },
      columns: {
        outcome,
        red_flags: redFlagCodes,
        cleared_flags: clearedFlagCodes,
        visited_at: visitedAt,
        report: report === undefined ? null : masked(report),
      },
    },
    flags(event, 'exclude', clearedFlagCodes),
    flags(event, 'include', redFlagCodes),
  ];
};

const visitCorrected = (event: RecordedCase<'RecordCorrected'>): readonly RowChange[] => {
  const { correctsType, ref, patch } = event.data;
  if (correctsType !== 'HomeVerificationReported' || ref === undefined || patch.visitedAt === undefined) return [];
  const key = { case_id: event.stream.id, verification_id: ref };
  return [{ change: 'set', table: 'way_home_verification', key, columns: { visited_at: patch.visitedAt } }];
};

const traced = (event: RecordedCase<'FamilyTraced'>): RowChange => ({
  change: 'put',
  table: 'way_home_trace',
  key: { case_id: event.stream.id, revision: event.revision },
  columns: {
    by_org: event.data.byOrg,
    traced_at: event.occurredAt.at,
    relation: masked(event.data.relation),
    district: event.data.district === undefined ? null : masked(event.data.district),
    address: event.data.address === undefined ? null : masked(event.data.address),
  },
});

const alerted = (event: RecordedCase<'RetraffickingAlertRaised'>): RowChange =>
  put(
    event,
    'way_home_alert',
    { alert_id: event.data.alertId },
    {
      basis_code: event.data.basisCode,
      to_org: event.data.toOrg ?? null,
      by_org: event.data.byOrg,
      raised_at: event.recordedAt,
    },
  );

const ofTables = (event: RecordedCase): readonly RowChange[] => {
  switch (event.type) {
    case 'FamilyTraced':
      return [traced(event)];
    case 'ClaimReceived':
      return claimed(event);
    case 'HomeVerificationAssigned':
      return assigned(event);
    case 'HomeVerificationReported':
      return reported(event);
    case 'RetraffickingAlertRaised':
      return [alerted(event)];
    case 'RecordCorrected':
      return visitCorrected(event);
    case 'CustodyOpened':
      return [
        {
          change: 'set',
          table: 'way_home_verification',
          key: { case_id: event.stream.id, counts: true },
          columns: { counts: false },
        },
      ];
    default:
      return [];
  }
};

/** The way home of each person, step by step, and who looks after her when. Sealed values stay sealed. */
export const wayHomeProjection: Projection<CaseEvent> = {
  name: 'way-home',
  version: 2,
  handles: [
    'CaseOpened',
    'CustodyOpened',
    'OrderMade',
    'FamilyTraced',
    'ClaimReceived',
    'HomeVerificationAssigned',
    'HomeVerificationReported',
    'HomeVerificationDeclined',
    'WishesRecorded',
    'RestorationRefused',
    'JourneyStarted',
    'JourneyLegArrived',
    'JourneyCompleted',
    'ReunificationCompleted',
    'FollowUpScheduled',
    'FollowUpRecorded',
    'FollowUpMissed',
    'RetraffickingAlertRaised',
    'ConsentGiven',
    'ConsentWithdrawn',
    'ConsentRefused',
    'RecordCorrected',
  ],
  project: (event) => [...wayHomeRow(event), ...ofTables(event), ...journeyChanges(event), ...followUpChanges(event)],
};
