-- In which vault streams something is said of a case. The case stands here as a keyed digest: whoever reads this table without the key
-- file cannot tell which case it is, and so not which two cases are of one person. It is an index: what is said is in the events alone,
-- and a subscription writes it again from them.
create table vault.merged_case (
  case_digest bytea not null check (octet_length(case_digest) = 32),
  stream uuid not null,
  primary key (case_digest, stream)
);
grant select, insert on vault.merged_case to setu_vault;
