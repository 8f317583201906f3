-- Read models of referrals, and of who may see what. See 0004 for what holds for all of them.

set role setu_app;

-- cases: every referral as it stands. Sender and receiver see it, whatever has become of their part in the case.
create table views.referral (
  case_id uuid not null,
  referral_id uuid not null,
  stage text not null,
  box text not null,
  from_org uuid not null,
  to_org uuid not null,
  service text not null,
  urgency text not null,
  urgency_rank integer not null,
  consent_id uuid,
  override_ground text,
  needs jsonb,
  reroutes uuid,
  rerouted_to uuid,
  sent_by uuid not null,
  sent_at timestamptz not null,
  received_at timestamptz,
  hold_reason text,
  held_until timestamptz,
  accepted_at timestamptz,
  cancellation_requested_at timestamptz,
  declined_by text,
  reason_code text,
  outcome text,
  ended_at timestamptz,
  revision integer not null,
  last_recorded_at timestamptz not null,
  position text not null,
  primary key (case_id, referral_id)
);
create index referral_by_receiver on views.referral (to_org, box, urgency_rank, sent_at, referral_id);
create index referral_by_sender on views.referral (from_org, box, urgency_rank, sent_at, referral_id);
create table views.referral_case (
  case_id uuid primary key,
  case_code text not null
);

-- cases: what she allowed and refused, who may see her case and why, and who told whom of her. What has ended stays.
create table views.sharing_consent (
  case_id uuid not null,
  consent_id uuid not null,
  purpose text not null,
  given_by text not null,
  language text not null,
  recipients uuid[] not null,
  scope text[],
  guardian_ref uuid,
  authority text,
  witness jsonb,
  given_at timestamptz not null,
  expires timestamptz,
  withdrawn_at timestamptz,
  recorded_by uuid,
  recorded_by_org uuid,
  childs_view text,
  childs_view_at timestamptz,
  revision integer not null,
  primary key (case_id, consent_id)
);
create table views.sharing_refusal (
  case_id uuid not null,
  refusal_id uuid not null,
  purpose text not null,
  refused_by text not null,
  recipients uuid[] not null,
  refused_at timestamptz not null,
  revision integer not null,
  primary key (case_id, refusal_id)
);
create table views.sharing_access (
  case_id uuid not null,
  org_ref uuid not null,
  ground text not null,
  ref uuid not null,
  since timestamptz not null,
  until timestamptz,
  ended_because text,
  service text,
  consent_id uuid,
  override_ground text,
  override_order uuid,
  override_note jsonb,
  revision integer not null,
  primary key (case_id, org_ref, ground, ref)
);
create table views.sharing_log (
  case_id uuid not null,
  revision integer not null,
  recorded_at timestamptz not null,
  what text not null,
  ref uuid not null,
  from_org uuid not null,
  to_org uuid,
  by_user uuid not null,
  service text,
  consent_id uuid,
  override_ground text,
  primary key (case_id, revision)
);

reset role;
