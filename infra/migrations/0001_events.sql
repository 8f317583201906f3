-- The events: written once, never changed. The owner's role runs this; setu_app may read and append, and nothing else.

create schema events;
revoke all on schema events from public;
grant usage on schema events to setu_app;

-- Identity of this log, part of every position. A restored backup is the same log and keeps it.
create table events.store (
  only_row boolean primary key default true check (only_row),
  store_id uuid not null default gen_random_uuid()
);
insert into events.store default values;

-- One row is one event: the exact bytes of its four parts, the three openings, what the chain needs, and where it lies.
create table events.event (
  -- Ordinal in global order, from 0 and without a gap; therefore also its index in the Merkle log.
  position bigint primary key check (position >= 0),
  stream_category text not null check (stream_category <> ''),
  stream_id uuid not null,
  revision integer not null check (revision >= 0),
  event_id uuid not null unique,
  type text not null check (type <> ''),
  leaf bytea not null,
  who bytea not null,
  what bytea not null,
  links bytea not null,
  r_who bytea not null check (octet_length(r_who) = 32),
  r_what bytea not null check (octet_length(r_what) = 32),
  r_links bytea not null check (octet_length(r_links) = 32),
  -- RFC 6962 section 2.1.
  leaf_hash bytea not null check (leaf_hash = sha256('\x00'::bytea || leaf)),
  -- Leaf hash of the event before it in its stream.
  prev bytea check (octet_length(prev) = 32),
  unique (stream_id, revision),
  check ((revision = 0) = (prev is null))
);

create function events.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of %.% is refused: what is recorded stays', tg_op, tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;
revoke execute on function events.refuse_change() from public;

-- For every role, the owner included, for statements that would hit no row as well, and also in a session that calls itself a replica.
create trigger refuse_change before update or delete or truncate on events.event for each statement execute function events.refuse_change();
create trigger refuse_change before insert or update or delete or truncate on events.store for each statement execute function events.refuse_change();
alter table events.event enable always trigger refuse_change;
alter table events.store enable always trigger refuse_change;

-- Appends several members in order, each all or nothing at its exact revision; one row of outcome for each member.
--
-- Why commit order is position order. Whoever appends first takes one lock and holds it to the end of its transaction. PostgreSQL makes a
-- commit durable, then visible, and only then lets go of its locks; so when the next one has the lock, everything of the one before
-- can be seen, and its positions lie behind. No reader can pass a position that is still to come, over any number of processes.
-- That rests on two things: read committed, where each statement of a volatile function sees what was committed before that statement
-- began (the statements below begin after the lock is taken, and see it all); and positions taken from the table, not from a sequence,
-- so that an append which is rolled back leaves no gap.
--
-- A member is checked before anything of it is inserted, so a conflict of one neither aborts nor half-writes another. Called as a
-- statement of its own this is one transaction: one round trip, one flush to disk for all members, nothing held while waiting for a client.
create function events.append(
  -- One item for each member. expected: revision of the stream's last event, -1 = the stream must not exist. sizes: how many events.
  categories text[], streams uuid[], expected bigint[], sizes integer[],
  -- One item for each event, members one after another.
  event_ids uuid[], types text[], leaves bytea[], whos bytea[], whats bytea[], link_parts bytea[],
  r_whos bytea[], r_whats bytea[], r_links_parts bytea[], leaf_hashes bytea[], prevs bytea[]
)
-- outcome: appended, repeated, conflict, id-taken, stream-taken, broken-chain. at_revision: of the member's last event; for a conflict of the
-- stream's last event, -1 if there is none. at_position: of the member's last event. taken_id: the event id that belongs to another event.
returns table (outcome text, at_revision bigint, at_position bigint, taken_id uuid)
language plpgsql volatile security invoker
-- A plan made while the table was small is kept by the session; it must not scan the table once that is large.
set enable_seqscan = off
as $$
declare
  next_position bigint;
  started_at bigint;
  first_event integer := 1;
  last_event integer;
  head record;
  same record;
  present integer;
  chained_to bytea;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'events.append needs read committed' using errcode = 'invalid_transaction_state';
  end if;
  -- The answer must mean durable, however the database or the role is configured.
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;

  perform pg_advisory_xact_lock(1399158901);
  select coalesce(max(e.position), -1) + 1 into next_position from events.event e;
  started_at := next_position;

  for member in 1 .. cardinality(streams) loop
    last_event := first_event + sizes[member] - 1;
    outcome := null;
    at_revision := null;
    at_position := null;
    taken_id := null;
    present := 0;

    -- The same leaf hash is the same event: the leaf holds id, stream, revision, prev and the commitments to all parts.
    for i in first_event .. last_event loop
      select e.stream_id, e.stream_category, e.revision, e.leaf_hash, e.position into same from events.event e where e.event_id = event_ids[i];
      continue when not found;
      taken_id := coalesce(taken_id, event_ids[i]);
      if same.stream_id = streams[member] and same.stream_category = categories[member]
        and same.revision = expected[member] + 1 + i - first_event and same.leaf_hash = leaf_hashes[i]
      then
        present := present + 1;
        at_revision := same.revision;
        at_position := same.position;
      end if;
    end loop;

    if present = sizes[member] then
      outcome := 'repeated';
      taken_id := null;
    elsif taken_id is not null then
      outcome := 'id-taken';
    else
      select e.revision, e.leaf_hash, e.stream_category into head from events.event e
        where e.stream_id = streams[member] order by e.revision desc limit 1;
      at_revision := coalesce(head.revision, -1);
      if head.stream_category <> categories[member] then
        outcome := 'stream-taken';
      elsif at_revision <> expected[member] then
        outcome := 'conflict';
      else
        chained_to := head.leaf_hash;
        for i in first_event .. last_event loop
          if prevs[i] is distinct from chained_to then
            outcome := 'broken-chain';
          end if;
          chained_to := leaf_hashes[i];
        end loop;
      end if;
    end if;

    if outcome is null then
      outcome := 'appended';
      for i in first_event .. last_event loop
        at_revision := at_revision + 1;
        at_position := next_position;
        insert into events.event (
          position, stream_category, stream_id, revision, event_id, type, leaf, who, what, links, r_who, r_what, r_links, leaf_hash, prev
        ) values (
          next_position, categories[member], streams[member], at_revision, event_ids[i], types[i], leaves[i], whos[i], whats[i], link_parts[i],
          r_whos[i], r_whats[i], r_links_parts[i], leaf_hashes[i], prevs[i]
        );
        next_position := next_position + 1;
      end loop;
    end if;

    return next;
    first_event := last_event + 1;
  end loop;

  -- Sent at commit: a hint that wakes readers, who would find the events by themselves a moment later.
  if next_position > started_at then
    perform pg_notify('setu_events', '');
  end if;
end
$$;
revoke execute on function events.append from public;

grant select on events.store to setu_app;
grant select, insert on events.event to setu_app;
grant execute on function events.append to setu_app;
