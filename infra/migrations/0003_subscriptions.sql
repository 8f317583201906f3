-- How far every reader of the events has come: one row per subscription, written in the same transaction as what it follows from.

create schema subscriptions;
grant usage on schema subscriptions to setu_app;

-- The lease and its fencing token. Whoever takes the subscription raises epoch; every write names the epoch it was begun under,
-- so a holder that was paused past its lease can write nothing. All times are the database's own.
create table subscriptions.checkpoint (
  name text primary key,
  -- The view version whose rows these are; null for effects.
  version integer,
  -- Null position: nothing has been handled yet.
  store_id text,
  position text,
  epoch bigint not null default 0,
  holder text,
  lease_until timestamptz,
  state text not null default 'idle' check (state in ('idle', 'running', 'stopped')),
  -- A code or the name of an error, with the type or id of the event that it stopped at; never a message.
  stopped_reason text,
  stopped_at text,
  last_batch_at timestamptz,
  updated_at timestamptz not null default clock_timestamp(),
  check ((store_id is null) = (position is null)),
  check ((holder is null) = (lease_until is null)),
  check ((state = 'stopped') = (stopped_reason is not null))
);

-- Streams whose next event could not be handled. Later events of such a stream wait behind it; the checkpoint has passed them.
create table subscriptions.parked (
  name text not null references subscriptions.checkpoint on delete cascade,
  stream_category text not null,
  stream_id uuid not null,
  first_position text not null,
  first_revision integer not null,
  event_id uuid not null,
  event_type text not null,
  error_name text not null,
  error_code text,
  attempts integer not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (name, stream_category, stream_id)
);

-- Every rebuild of a view beside its live tables, and whether it gave the same rows.
create table subscriptions.rebuild (
  rebuild_id uuid primary key,
  name text not null,
  version integer not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  outcome text not null default 'running' check (outcome in ('running', 'same', 'different', 'failed')),
  switched boolean not null default false,
  events bigint not null default 0,
  -- Per table: rows of each, rows in only one of them, and the first keys that differ.
  differences jsonb not null default '[]',
  error_name text,
  error_code text
);
create index rebuild_by_name on subscriptions.rebuild (name, started_at desc);

grant select, insert, update, delete on subscriptions.checkpoint, subscriptions.parked, subscriptions.rebuild to setu_app;
