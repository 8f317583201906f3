-- Read models. Everything here follows from the events and may be dropped and rebuilt at any time; nothing else may refer to it.
-- setu_app owns schema and tables, because a rebuild makes tables beside the live ones and puts them in their place.
-- No personal values: a sealed field is shown as {"sealed": "<purpose>"}. No clocks, no sequences: a rebuild compares row by row.

create schema views authorization setu_app;
set role setu_app;

-- cases: every event of every case, as the timeline shows it.
create table views.case_event (
  case_id uuid not null,
  revision integer not null,
  event_id uuid not null,
  type text not null,
  recorded_at timestamptz not null,
  occurred_at timestamptz not null,
  precision text not null,
  source text not null,
  late boolean not null,
  late_reason text,
  actor_kind text not null,
  actor_user uuid,
  actor_org uuid,
  actor_role text,
  actor_process text,
  on_behalf_of jsonb,
  basis_kind text,
  basis_ref text,
  deviations text[] not null default '{}',
  data jsonb not null,
  leaf_hash text not null,
  position text not null,
  primary key (case_id, revision)
);
create index case_event_by_occurrence on views.case_event (case_id, occurred_at, revision);

-- cases: one line per case, its handovers with their steps, its disputes and orders, and whom it concerns.
create table views.case_summary (
  case_id uuid primary key,
  case_code text not null,
  origin text not null,
  gender text not null,
  age_band text not null,
  age_determined boolean not null default false,
  opened_by uuid not null,
  opened_at timestamptz not null,
  custody text not null default 'never',
  custodian_kind text,
  custodian_org uuid,
  outside_handover_id uuid,
  since timestamptz,
  footing text,
  basis_ref text,
  questioned text[] not null default '{}',
  missing_since timestamptz,
  ended_at timestamptz,
  end_reason text,
  revision integer not null,
  last_recorded_at timestamptz not null,
  position text not null
);
create table views.case_handover (
  case_id uuid not null,
  handover_id uuid not null,
  stage text not null,
  in_flight boolean not null,
  from_org uuid not null,
  to_org uuid,
  outside_kind text,
  footing text not null,
  basis_ref text not null,
  planned_at timestamptz not null,
  expected_at timestamptz,
  received_at timestamptz,
  recorded_as text,
  single_signed boolean,
  conflicting boolean not null default false,
  unconfirmed_since timestamptz,
  superseded_by uuid,
  reason_code text,
  belongings jsonb not null default '[]',
  differences jsonb not null default '[]',
  first_revision integer not null,
  primary key (case_id, handover_id)
);
create table views.case_handover_step (
  case_id uuid not null,
  revision integer not null,
  handover_id uuid not null,
  step text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  user_ref uuid,
  org_ref uuid,
  heard text,
  deviations text[] not null default '{}',
  primary key (case_id, revision)
);
create table views.case_dispute (
  case_id uuid not null,
  dispute_id uuid not null,
  handover_id uuid not null,
  matter_code text not null,
  by_org uuid not null,
  raised_at timestamptz not null,
  outcome_code text,
  resolved_at timestamptz,
  primary key (case_id, dispute_id)
);
create table views.case_order (
  case_id uuid not null,
  order_id uuid not null,
  authority text not null,
  authority_org uuid,
  statute text not null,
  kind text not null,
  custodian_org uuid,
  in_force_from timestamptz not null,
  in_force_until timestamptz,
  ended_at timestamptz,
  end_reason text,
  primary key (case_id, order_id)
);
create table views.case_party (
  case_id uuid not null,
  org_ref uuid not null,
  ground text not null,
  ref text not null,
  primary key (case_id, org_ref, ground, ref)
);
create index case_party_by_organisation on views.case_party (org_ref, case_id);

-- cases: who was responsible from when to when, on the occurred clock, and who signed.
create table views.custody_interval (
  case_id uuid not null,
  revision integer not null,
  held_from timestamptz not null,
  held_until timestamptz,
  open boolean not null,
  begun_by text not null,
  custodian_kind text not null,
  custodian_org uuid not null,
  handover_id uuid,
  conflicting boolean not null default false,
  end_reason text,
  primary key (case_id, revision)
);
create index custody_interval_open on views.custody_interval (case_id) where open;
create table views.custody_ground (
  case_id uuid not null,
  revision integer not null,
  since timestamptz not null,
  custodian_org uuid not null,
  footing text not null,
  basis_ref text not null,
  primary key (case_id, revision)
);
create table views.custody_signature (
  case_id uuid not null,
  handover_id uuid not null,
  offered_by uuid,
  offered_by_org uuid,
  receiver_ref uuid,
  recorded_as text,
  single_signed boolean,
  received_at timestamptz,
  receipt_recorded_at timestamptz,
  confirmed_by uuid,
  confirmed_by_org uuid,
  confirmed_for_giver_ground text,
  confirmed_at timestamptz,
  primary key (case_id, handover_id)
);

-- worklist: the custody board, fed by published events.
create table views.custody_board (
  case_id uuid primary key,
  case_code text not null,
  custody text not null default 'never',
  custodian_kind text,
  custodian_org uuid,
  since timestamptz,
  since_recorded timestamptz,
  footing text,
  basis_ref text,
  handover_id uuid,
  handover_stage text,
  handover_from uuid,
  handover_to uuid,
  handover_outside_kind text,
  handover_planned_at timestamptz,
  handover_expected_at timestamptz,
  received_at timestamptz,
  unconfirmed_since timestamptz,
  single_signed boolean not null default false,
  receipt_conflicting boolean not null default false,
  conflicting boolean not null default false,
  missing_since timestamptz,
  questioned text[] not null default '{}',
  ended_at timestamptz,
  end_reason text,
  revision integer not null,
  last_recorded_at timestamptz not null,
  position text not null
);
create index custody_board_by_since on views.custody_board (since, case_id);
create index custody_board_by_change on views.custody_board (last_recorded_at, case_id);
create table views.custody_board_basis (
  case_id uuid not null,
  ref text not null,
  kind text not null,
  in_force_until timestamptz,
  ended_at timestamptz,
  primary key (case_id, ref)
);
create table views.custody_board_dispute (
  case_id uuid not null,
  dispute_id uuid not null,
  handover_id uuid not null,
  matter_code text not null,
  primary key (case_id, dispute_id)
);
create table views.custody_board_party (
  case_id uuid not null,
  org_ref uuid not null,
  ground text not null,
  ref text not null,
  primary key (case_id, org_ref, ground, ref)
);
create index custody_board_party_by_organisation on views.custody_board_party (org_ref, case_id);

-- directory: organisations, what they are licensed for and how many places they said were free.
create table views.organisation (
  organisation_id uuid primary key,
  name text not null,
  kind text not null,
  area text not null,
  superior uuid,
  suspended_from timestamptz,
  reinstated_from timestamptz,
  suspension_reason text,
  free integer,
  free_declared_at timestamptz,
  revision integer not null,
  position text not null
);
create index organisation_by_name on views.organisation (name, organisation_id);
create table views.organisation_licence (
  organisation_id uuid not null,
  revision integer not null,
  licence text not null,
  kind text not null,
  genders text[] not null,
  age_bands text[] not null,
  capacity integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  primary key (organisation_id, revision)
);
create table views.organisation_officer (
  organisation_id uuid not null,
  appointment_id uuid not null,
  staff_ref uuid not null,
  rank text not null,
  power text not null,
  area text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_at timestamptz,
  end_reason text,
  notification_ref text not null,
  primary key (organisation_id, appointment_id)
);

-- rescue: tips as they stand; what was said and by whom stays sealed.
create table views.tip (
  tip_id uuid primary key,
  area text not null,
  channel text not null,
  urgency text not null,
  minor_suspected text not null,
  people_estimate bigint,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  receiving_org uuid not null,
  from_org uuid,
  premises jsonb,
  narrative jsonb,
  source jsonb,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_unit uuid,
  acknowledgement_number text,
  revision integer not null,
  last_recorded_at timestamptz not null,
  position text not null
);
create index tip_by_receiver on views.tip (receiving_org, received_at, tip_id);
create index tip_by_sender on views.tip (from_org, received_at, tip_id) where from_org is not null;

reset role;
