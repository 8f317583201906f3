-- rescue: what becomes of a tip after it was received, and to which units it was escalated.

set role setu_app;

alter table views.tip
  add column standing text not null default 'open',
  add column signed_at timestamptz,
  add column diary_station uuid,
  add column diary_number jsonb,
  add column diary_time timestamptz,
  add column risk_level text,
  add column risk_factors text[] not null default '{}',
  add column assessed_by uuid,
  add column verification text,
  add column verified_by uuid,
  add column verification_note jsonb,
  add column escalated_to uuid[] not null default '{}',
  add column escalation_taken_up_by uuid[] not null default '{}',
  add column merged_into uuid,
  add column operations uuid[] not null default '{}',
  add column closing_reason text,
  add column closed_by uuid,
  add column closing_approved_by uuid,
  add column closing_note jsonb;
create index tip_by_escalation on views.tip using gin (escalated_to);

reset role;
