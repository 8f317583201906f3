-- cases and worklist: on which grounds custody rests, what is open about them, and which rules it was laid against.
-- Questions belong to a ground or an organisation, so that they go with the handover that rests on it.

set role setu_app;

create table views.case_question (
  case_id uuid not null,
  about text not null,
  fact text not null,
  primary key (case_id, about, fact)
);
alter table views.case_summary drop column questioned;

create table views.custody_board_question (
  case_id uuid not null,
  about text not null,
  fact text not null,
  primary key (case_id, about, fact)
);
create table views.custody_board_production (
  case_id uuid not null,
  revision integer not null,
  produced_at timestamptz not null,
  primary key (case_id, revision)
);
alter table views.custody_board
  drop column questioned,
  add column treated_as text not null default 'doubtful',
  add column held_since timestamptz,
  add column laid_against text[] not null default '{}';
alter table views.custody_board_basis
  add column in_force_from timestamptz,
  add column until_revision integer;

-- A receipt that was followed by a return, a departure or a death waits for nobody.
alter table views.custody_signature add column closed text;

reset role;
