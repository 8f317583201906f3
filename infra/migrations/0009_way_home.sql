-- cases: the way home of each person, who looks after her when, and what is late or deviates.

set role setu_app;

create table views.way_home (
  case_id uuid primary key,
  wish text,
  wish_heard_at timestamptz,
  interpreter boolean,
  wish_event uuid,
  verification_declined_at timestamptz,
  open_red_flags text[] not null default '{}',
  refused_at timestamptz,
  refusal_reason text,
  alternative_plan_code text,
  alternative_plan jsonb,
  reunification_id uuid,
  reunified_at timestamptz,
  reunified_with text,
  reunification_revision integer,
  claimant_id_checked boolean,
  verification text,
  handover_id uuid,
  follow_up text,
  follow_up_owner uuid,
  policy_version integer,
  revision integer not null
);
create table views.way_home_trace (
  case_id uuid not null,
  revision integer not null,
  by_org uuid not null,
  traced_at timestamptz not null,
  relation jsonb not null,
  district jsonb,
  address jsonb,
  primary key (case_id, revision)
);
create table views.way_home_claim (
  case_id uuid not null,
  claim_id uuid not null,
  revision integer not null,
  claimant_ref uuid not null,
  relation jsonb,
  received_at timestamptz not null,
  red_flags text[] not null,
  primary key (case_id, claim_id)
);
create table views.way_home_verification (
  case_id uuid not null,
  verification_id uuid not null,
  revision integer not null,
  to_org uuid not null,
  by_org uuid not null,
  claimant_ref uuid,
  assigned_at timestamptz not null,
  counts boolean not null,
  outcome text,
  red_flags text[] not null default '{}',
  cleared_flags text[] not null default '{}',
  visited_at timestamptz,
  report jsonb,
  primary key (case_id, verification_id)
);
create table views.way_home_journey (
  case_id uuid not null,
  journey_id uuid not null,
  revision integer not null,
  purpose text not null,
  escort_ref uuid not null,
  woman_officer boolean not null,
  legs integer not null,
  started_at timestamptz not null,
  expected_at timestamptz not null,
  completed_at timestamptz,
  deviations text[] not null default '{}',
  primary key (case_id, journey_id)
);
create table views.way_home_leg (
  case_id uuid not null,
  journey_id uuid not null,
  leg integer not null,
  mode text not null,
  arrived_at timestamptz not null,
  place jsonb,
  event_id uuid not null,
  primary key (case_id, journey_id, leg)
);
create table views.way_home_alert (
  case_id uuid not null,
  alert_id uuid not null,
  revision integer not null,
  basis_code text not null,
  to_org uuid,
  by_org uuid not null,
  raised_at timestamptz not null,
  primary key (case_id, alert_id)
);
create table views.follow_up (
  case_id uuid not null,
  due_at timestamptz not null,
  reunification_id uuid not null,
  revision integer not null,
  owner_org uuid not null,
  standing text not null,
  missed_reason text,
  missed_at timestamptz,
  contact text,
  outcome text,
  contacted_at timestamptz,
  recorded_at timestamptz,
  recorded_event uuid,
  primary key (case_id, reunification_id, due_at)
);
create index follow_up_by_owner on views.follow_up (owner_org, standing, due_at);
-- Consents to be followed up, and when an adult took one back or said no: revisions of the events.
create table views.follow_up_consent (
  case_id uuid not null,
  consent_ref text not null,
  taken_back_revision integer,
  primary key (case_id, consent_ref)
);

create index case_event_irregular on views.case_event (recorded_at, case_id, revision)
  where late or deviations <> '{}' or type = 'RecordCorrected';

reset role;
