-- directory: organisations as they stood on any day, with every licence, suspension, appointment and declaration of free places.

set role setu_app;

create table views.directory_organisation (
  organisation_id uuid primary key,
  name text not null,
  kind text not null,
  area text not null,
  superior uuid,
  revision integer not null,
  position text not null
);
create index directory_organisation_by_name on views.directory_organisation (name, organisation_id);
create table views.directory_licence (
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
create table views.directory_suspension (
  organisation_id uuid not null,
  revision integer not null,
  lasting boolean not null default true,
  reason_code text not null,
  suspended_from timestamptz not null,
  suspended_until timestamptz,
  primary key (organisation_id, revision)
);
create table views.directory_declaration (
  organisation_id uuid not null,
  revision integer not null,
  free integer not null,
  declared_at timestamptz not null,
  declared_by uuid,
  declared_in_role text,
  primary key (organisation_id, revision)
);
create table views.directory_officer (
  organisation_id uuid not null,
  appointment_id uuid not null,
  staff_ref uuid not null,
  rank text not null,
  power text not null,
  area text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_at timestamptz,
  primary key (organisation_id, appointment_id)
);

reset role;
