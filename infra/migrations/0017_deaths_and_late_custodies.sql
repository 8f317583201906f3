-- cases and worklist: a death that was reported, whoever has custody and whether or not anybody has; and custodies that were recorded late,
-- beside what is on record for that time.

set role setu_app;

alter table views.case_summary add column died_at timestamptz;
alter table views.custody_board add column died_at timestamptz;

create table views.case_late_custody (
  case_id uuid not null,
  revision integer not null,
  custodian_org uuid not null,
  since timestamptz not null,
  footing text not null,
  basis_ref text not null,
  recorded_at timestamptz not null,
  primary key (case_id, revision)
);

reset role;
