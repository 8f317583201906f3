-- The vault: keys and ciphertext of personal values, apart from the events that name them.
-- Only setu_vault comes in. setu_app, which reads and appends events, has no privilege here, not even to see the schema;
-- nobody has every privilege on both halves but the owner, who signs in for migrations only.

create schema vault;
grant usage on schema vault to setu_vault;

-- One key per (subject, purpose), wrapped by the key encryption key named in kek_id. The bare key is never stored.
create table vault.key (
  key_id uuid primary key,
  subject_ref uuid not null,
  purpose text not null check (purpose ~ '^[a-z]{1,32}$'),
  wrapped bytea not null,
  kek_id text not null,
  created_at timestamptz not null default now(),
  unique (subject_ref, purpose)
);
-- A key's subject and purpose never change; wrapped and kek_id may, when the key encryption key is rotated.
grant select, insert, update (wrapped, kek_id) on vault.key to setu_vault;

-- The only place of ciphertext, and the only table of evidence whose role may delete: by erasure, and by the sweep of values
-- that no event came to name. A value is never updated. Sealing one field twice gives two rows (a retried decision seals again),
-- so (event_id, path) is not unique.
create table vault.sealed_value (
  seal_id uuid primary key,
  event_id uuid not null,
  path text not null,
  key_id uuid not null references vault.key,
  nonce bytea not null check (octet_length(nonce) = 12),
  ciphertext bytea not null,
  sealed_at timestamptz not null default now()
);
create index sealed_value_by_age on vault.sealed_value (sealed_at);
create index sealed_value_by_key on vault.sealed_value (key_id);
grant select, insert, delete on vault.sealed_value to setu_vault;

-- Seals that an event of the store names, written by a subscription. No foreign key: it also holds seals whose ciphertext is
-- missing, and that is what `ops fsck` looks for. event_id is the first event that named the seal.
create table vault.named_seal (
  seal_id uuid primary key,
  event_id uuid not null
);
grant select, insert on vault.named_seal to setu_vault;

-- Keyed digests of request bodies, to tell a repeated request from another one under the same key. They are no evidence: a row
-- is deleted when its command was refused (nothing was written, so the key is free again) and when it is 30 days old. It is
-- never updated, so that a body cannot be exchanged for another under a key in use.
create table vault.request_digest (
  command_id uuid primary key,
  digest bytea not null check (octet_length(digest) = 32),
  seen_at timestamptz not null default now()
);
create index request_digest_by_age on vault.request_digest (seen_at);
grant select, insert, delete on vault.request_digest to setu_vault;
