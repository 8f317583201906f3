import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';

/** A sealed value: whose purpose it serves, and nothing else. */
type SealedValue = Readonly<{ sealed: string }>;

export type TracedFamily = Readonly<{
  byOrg: string;
  tracedAt: string;
  relation: SealedValue;
  district?: SealedValue;
  address?: SealedValue;
}>;
export type ReceivedClaim = Readonly<{
  claimId: string;
  claimantRef: string;
  relation?: SealedValue;
  receivedAt: string;
  redFlagCodes: readonly string[];
}>;
/** `counts`: the last one of its claimant since custody began. Without `outcome` it is under way. */
export type ListedVerification = Readonly<{
  verificationId: string;
  toOrg: string;
  byOrg: string;
  claimantRef?: string;
  assignedAt: string;
  counts: boolean;
  outcome?: string;
  redFlagCodes: readonly string[];
  clearedFlagCodes: readonly string[];
  visitedAt?: string;
  report?: SealedValue;
}>;
export type ListedJourney = Readonly<{
  journeyId: string;
  purpose: string;
  escortRef: string;
  womanOfficer: boolean;
  expectedLegs: number;
  startedAt: string;
  expectedAt: string;
  completedAt?: string;
  deviations: readonly string[];
  legs: readonly Readonly<{ leg: number; mode: string; arrivedAt: string; place?: SealedValue }>[];
}>;
export type RaisedAlert = Readonly<{ alertId: string; basisCode: string; toOrg?: string; byOrg: string; raisedAt: string }>;
/** `missed` stays, also when she was looked after later: then `contact` is there beside it. `declined`: an adult does not want it any more. */
export type CaseFollowUp = Readonly<{
  dueAt: string;
  standing: 'open' | 'recorded' | 'missed' | 'superseded' | 'declined';
  ownerOrg: string;
  missedReason?: string;
  contact?: string;
  outcome?: string;
  contactedAt?: string;
}>;

/** How the way home of one person stands, with all its steps. */
export type WayHome = Readonly<{
  caseId: string;
  wishes?: Readonly<{ wish: string; heardAt: string; interpreter: boolean }>;
  verificationDeclinedAt?: string;
  openRedFlagCodes: readonly string[];
  refusal?: Readonly<{ refusedAt: string; reasonCode: string; alternativePlanCode: string; alternativePlan?: SealedValue }>;
  reunification?: Readonly<{
    reunificationId: string;
    completedAt: string;
    with: string;
    claimantIdChecked: boolean;
    verification: string;
    handoverId?: string;
    followUp: string;
    policyVersion?: number;
  }>;
  traced: readonly TracedFamily[];
  claims: readonly ReceivedClaim[];
  verifications: readonly ListedVerification[];
  journeys: readonly ListedJourney[];
  followUps: readonly CaseFollowUp[];
  alerts: readonly RaisedAlert[];
}>;

/** True in SQL when an adult, after her last reunification, took back that she is followed up or said no. `w`: way_home. */
export const DECLINED = `(w.follow_up = 'agreed' AND EXISTS (
  SELECT FROM views.follow_up_consent c WHERE c.case_id = w.case_id AND c.taken_back_revision > w.reunification_revision))`;

const INSTANT = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (fields: string, from: string, order: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${fields})) ORDER BY ${order}) FROM ${from} WHERE t.case_id = w.case_id), '[]')`;

const TRACED = list(
  `'byOrg', t.by_org, 'tracedAt', ${INSTANT('t.traced_at')}, 'relation', t.relation, 'district', t.district, 'address', t.address`,
  'views.way_home_trace t',
  't.revision',
);
const CLAIMS = list(
  `'claimId', t.claim_id, 'claimantRef', t.claimant_ref, 'relation', t.relation,
   'receivedAt', ${INSTANT('t.received_at')}, 'redFlagCodes', to_jsonb(t.red_flags)`,
  'views.way_home_claim t',
  't.revision',
);
const VERIFICATIONS = list(
  `'verificationId', t.verification_id, 'toOrg', t.to_org, 'byOrg', t.by_org, 'claimantRef', t.claimant_ref,
   'assignedAt', ${INSTANT('t.assigned_at')}, 'counts', t.counts, 'outcome', t.outcome, 'redFlagCodes', to_jsonb(t.red_flags),
   'clearedFlagCodes', to_jsonb(t.cleared_flags), 'visitedAt', ${INSTANT('t.visited_at')}, 'report', t.report`,
  'views.way_home_verification t',
  't.revision',
);
const LEGS = `coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('leg', l.leg, 'mode', l.mode,
  'arrivedAt', ${INSTANT('l.arrived_at')}, 'place', l.place)) ORDER BY l.leg) FROM views.way_home_leg l
  WHERE l.case_id = t.case_id AND l.journey_id = t.journey_id), '[]')`;
const JOURNEYS = list(
  `'journeyId', t.journey_id, 'purpose', t.purpose, 'escortRef', t.escort_ref, 'womanOfficer', t.woman_officer,
   'expectedLegs', t.legs, 'startedAt', ${INSTANT('t.started_at')}, 'expectedAt', ${INSTANT('t.expected_at')},
   'completedAt', ${INSTANT('t.completed_at')}, 'deviations', to_jsonb(t.deviations), 'legs', ${LEGS}`,
  'views.way_home_journey t',
  't.revision',
);
const FOLLOW_UPS = list(
  `'dueAt', ${INSTANT('t.due_at')}, 'standing', CASE WHEN t.standing = 'open' AND ${DECLINED} THEN 'declined' ELSE t.standing END,
   'ownerOrg', t.owner_org, 'missedReason', t.missed_reason, 'contact', t.contact, 'outcome', t.outcome,
   'contactedAt', ${INSTANT('t.contacted_at')}`,
  'views.follow_up t',
  't.revision, t.due_at',
);
const ALERTS = list(
  `'alertId', t.alert_id, 'basisCode', t.basis_code, 'toOrg', t.to_org, 'byOrg', t.by_org, 'raisedAt', ${INSTANT('t.raised_at')}`,
  'views.way_home_alert t',
  't.revision',
);

/** The way home of each case. */
@Injectable()
export class WaysHome {
  static readonly table = new RowTables([
    'way_home',
    'way_home_trace',
    'way_home_claim',
    'way_home_verification',
    'way_home_journey',
    'way_home_leg',
    'way_home_alert',
    'follow_up',
    'follow_up_consent',
  ]);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The way home of a case, or undefined if the view knows no such case. Whether the reader may see it was decided before. */
  async find(caseId: string): Promise<WayHome | undefined> {
    const { rows } = await this.pool.query<{ way: WayHome }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object(
         'caseId', w.case_id,
         'wishes', CASE WHEN w.wish IS NOT NULL THEN jsonb_build_object('wish', w.wish, 'heardAt', ${INSTANT('w.wish_heard_at')},
           'interpreter', w.interpreter) END,
         'verificationDeclinedAt', ${INSTANT('w.verification_declined_at')},
         'openRedFlagCodes', to_jsonb(w.open_red_flags),
         'refusal', CASE WHEN w.refused_at IS NOT NULL THEN jsonb_build_object('refusedAt', ${INSTANT('w.refused_at')},
           'reasonCode', w.refusal_reason, 'alternativePlanCode', w.alternative_plan_code, 'alternativePlan', w.alternative_plan) END,
         'reunification', CASE WHEN w.reunification_id IS NOT NULL THEN jsonb_build_object('reunificationId', w.reunification_id,
           'completedAt', ${INSTANT('w.reunified_at')}, 'with', w.reunified_with, 'claimantIdChecked', w.claimant_id_checked,
           'verification', w.verification, 'handoverId', w.handover_id, 'followUp', w.follow_up, 'policyVersion', w.policy_version) END,
         'traced', ${TRACED}, 'claims', ${CLAIMS}, 'verifications', ${VERIFICATIONS}, 'journeys', ${JOURNEYS},
         'followUps', ${FOLLOW_UPS}, 'alerts', ${ALERTS}
       )) AS way FROM views.way_home w WHERE w.case_id = $1`,
      [caseId],
    );
    return rows[0]?.way;
  }
}
