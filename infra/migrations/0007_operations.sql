-- rescue: operations with their staffing and live log, whom each concerns, and who may not know of it.

set role setu_app;

create table views.operation (
  operation_id uuid primary key,
  lead_unit uuid not null,
  route text not null,
  standing text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  agreed_action uuid,
  tips uuid[] not null default '{}',
  authority text,
  authorised_at timestamptz,
  authorised_by uuid,
  appointment uuid,
  area text,
  women_committed integer,
  exception_code text,
  rules_version integer,
  briefed_at timestamptz,
  briefed_by uuid,
  entered_at timestamptz,
  counted jsonb,
  count_overtaken boolean not null default false,
  ended_at timestamptz,
  end_reason text,
  deviations text[] not null default '{}',
  revision integer not null,
  last_recorded_at timestamptz not null,
  position text not null
);
create index operation_by_time on views.operation (proposed_at, operation_id);

create table views.operation_staffing (
  operation_id uuid not null,
  request_id uuid not null,
  to_station uuid not null,
  officers integer not null,
  women integer not null,
  needed_by timestamptz not null,
  requested_at timestamptz not null,
  decline_reason text,
  declined_at timestamptz,
  escalated_to uuid[] not null default '{}',
  escalation_taken_up_by uuid[] not null default '{}',
  primary key (operation_id, request_id)
);

create table views.operation_officer (
  operation_id uuid not null,
  staff_ref uuid not null,
  request_id uuid not null,
  by_unit uuid not null,
  rank text not null,
  gender text not null,
  primary key (operation_id, staff_ref)
);

create table views.operation_arrangement (
  operation_id uuid not null,
  revision integer not null,
  kind text not null,
  org_ref uuid not null,
  people integer,
  women integer,
  places integer,
  primary key (operation_id, revision)
);

create table views.operation_event (
  operation_id uuid not null,
  revision integer not null,
  event_id uuid not null,
  type text not null,
  recorded_at timestamptz not null,
  occurred_at timestamptz not null,
  late_reason text,
  actor_user uuid,
  actor_org uuid,
  actor_process text,
  deviations text[] not null default '{}',
  data jsonb not null,
  primary key (operation_id, revision)
);

create table views.operation_party (
  operation_id uuid not null,
  org_ref uuid not null,
  part text not null,
  primary key (operation_id, org_ref, part)
);
create index operation_party_by_organisation on views.operation_party (org_ref, operation_id);

create table views.operation_named (
  operation_id uuid not null,
  user_ref uuid not null,
  primary key (operation_id, user_ref)
);
create index operation_named_by_person on views.operation_named (user_ref, operation_id);

create table views.operation_suspect (
  operation_id uuid not null,
  suspect_ref uuid not null,
  member_digest text,
  cleared boolean not null default false,
  primary key (operation_id, suspect_ref)
);
create index operation_suspect_by_member on views.operation_suspect (member_digest, operation_id) where not cleared;

reset role;
