-- Documents: the sealed content lies in files, what is known of a file lies here. Only setu_vault comes in.

-- One row for each file that is durable and may be named. An upload that was repeated can leave two files of the same content for one
-- document; each opens it. Rows and files are deleted by erasure, and by the sweep of documents that no event came to name.
create table vault.sealed_document (
  file_id uuid primary key,
  document_ref uuid not null,
  key_id uuid not null references vault.key,
  sealed_at timestamptz not null default now()
);
create index sealed_document_by_document on vault.sealed_document (document_ref);
create index sealed_document_by_age on vault.sealed_document (sealed_at);
create index sealed_document_by_key on vault.sealed_document (key_id);
grant select, insert, delete on vault.sealed_document to setu_vault;

-- Documents that an event of the store names, written by a subscription. No foreign key: `ops fsck` looks for those whose file is gone.
create table vault.named_document (
  document_ref uuid primary key,
  event_id uuid not null
);
grant select, insert on vault.named_document to setu_vault;
