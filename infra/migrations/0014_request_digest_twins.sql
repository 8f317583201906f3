-- A request that came a second time while the first was under way keeps its key bound to its body: the first may have been refused while its
-- twin was recorded, and a key that was freed then would give the twin's answer to another request. The digest itself is still never updated.

alter table vault.request_digest add column repeated boolean not null default false;
grant update (repeated) on vault.request_digest to setu_vault;
