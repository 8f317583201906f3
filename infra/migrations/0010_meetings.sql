-- coordination: meetings of police and NGOs. What was said stays sealed.

set role setu_app;

create table views.meeting (
  meeting_id uuid primary key,
  convened_by uuid not null,
  convenor uuid not null,
  meets_at timestamptz not null,
  convened_at timestamptz not null,
  agenda_codes text[] not null,
  agenda jsonb,
  minutes_revision integer not null,
  revision integer,
  last_recorded_at timestamptz,
  position text
);
create index meeting_by_day on views.meeting (meets_at, meeting_id);
create table views.meeting_participant (
  meeting_id uuid not null,
  org_ref uuid not null,
  side text not null,
  primary key (meeting_id, org_ref)
);
create index meeting_participant_by_organisation on views.meeting_participant (org_ref, meeting_id);
create table views.meeting_input (
  meeting_id uuid not null,
  input_id uuid not null,
  recorded_by uuid not null,
  from_org uuid not null,
  topic_code text not null,
  text jsonb,
  recorded_at timestamptz not null,
  revision integer not null,
  primary key (meeting_id, input_id)
);
create table views.meeting_action (
  meeting_id uuid not null,
  action_id uuid not null,
  recorded_by uuid not null,
  by_org uuid not null,
  owner uuid not null,
  topic_code text not null,
  due timestamptz not null,
  text jsonb,
  agreed_at timestamptz not null,
  revision integer not null,
  progress_code text,
  progress_at timestamptz,
  result_code text,
  result_id uuid,
  outcome_code text,
  closed_by uuid,
  closed_at timestamptz,
  primary key (meeting_id, action_id)
);
create index meeting_action_open on views.meeting_action (due, meeting_id, action_id) where closed_at is null;
create table views.meeting_approval (
  meeting_id uuid not null,
  revision integer not null,
  side text not null,
  approved_by uuid not null,
  by_org uuid not null,
  up_to integer not null,
  approved_at timestamptz not null,
  lapsed boolean not null,
  primary key (meeting_id, revision)
);

reset role;
