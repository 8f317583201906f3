-- The embedded identity provider: sessions, sign-ins under way, codes and grants. Empty where people sign in elsewhere. Everything in it
-- expires; losing it signs people out and loses nothing else.

create schema sign_in;
create table sign_in.artefact (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at timestamptz,
  primary key (model, id)
);
create index artefact_by_grant on sign_in.artefact (grant_id) where grant_id is not null;
create index artefact_by_uid on sign_in.artefact (model, uid) where uid is not null;

grant usage on schema sign_in to setu_app;
grant select, insert, update, delete on sign_in.artefact to setu_app;
