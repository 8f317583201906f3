-- worklist, fed by published events: what waits for whom; and who, of the people removed, misses which step on the way to a court.

set role setu_app;

create table views.queue_item (
  stream_id uuid not null,
  matter text not null,
  ref text not null,
  category text not null,
  step text not null,
  waits_for text not null,
  asked_by uuid,
  asked_of uuid,
  since timestamptz not null,
  due_at timestamptz,
  shown_from timestamptz,
  urgency text,
  topic text,
  handover_id uuid,
  primary key (stream_id, matter, ref)
);
create table views.queue_stream (
  stream_id uuid primary key,
  owner_org uuid,
  custodian_org uuid,
  code text,
  risk text
);
create table views.queue_handover (
  handover_id uuid primary key,
  from_org uuid not null,
  to_org uuid
);

create table views.removed_person (
  operation_id uuid not null,
  subject_ref uuid not null,
  lead_unit uuid not null,
  removed_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (operation_id, subject_ref)
);
create index removed_person_by_unit on views.removed_person (lead_unit, removed_at);
create table views.removed_person_case (
  case_id uuid primary key,
  operation_id uuid not null,
  subject_ref uuid not null,
  case_code text not null,
  opened_at timestamptz not null
);
create index removed_person_case_by_person on views.removed_person_case (operation_id, subject_ref);
-- Steps of an operation (fir, fir-refused) and of a case (production, order); a step may be taken more than once.
create table views.removed_person_step (
  stream_id uuid not null,
  step text not null,
  revision integer not null,
  at timestamptz not null,
  primary key (stream_id, step, revision)
);

-- Which cases may rely on an organisation, or on the appointment under which their operation was authorised; `position`: since which event.
create table views.reliance_organisation (
  case_id uuid not null,
  ground text not null,
  ref uuid not null,
  org_ref uuid not null,
  position text not null,
  primary key (case_id, ground, ref)
);
create index reliance_organisation_by_organisation on views.reliance_organisation (org_ref, case_id);
create table views.reliance_operation (
  case_id uuid primary key,
  operation_id uuid not null,
  position text not null
);
create index reliance_operation_by_operation on views.reliance_operation (operation_id);
create table views.reliance_appointment (
  operation_id uuid not null,
  appointment_ref uuid not null,
  primary key (operation_id, appointment_ref)
);
create index reliance_appointment_by_appointment on views.reliance_appointment (appointment_ref);

reset role;
