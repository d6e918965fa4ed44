--liquibase formatted sql

--changeset linli:peer-consent
--comment That a company takes part in the comparison with companies of other groups, or no longer: the last decision counts, and those before it stay, with who made them.
create table peer_consent (
  tenant_id  uuid not null,
  id         uuid not null,
  withdrawn  boolean not null default false,
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  row_xid    xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint peer_consent_tenant_fkey foreign key (tenant_id) references tenant
);
create index peer_consent_decided_idx on peer_consent (tenant_id, decided_at);
create index peer_consent_row_xid_idx on peer_consent (row_xid);
create trigger peer_consent_row_xid before update on peer_consent for each row execute function stamp_row_xid();
alter table peer_consent enable row level security;
alter table peer_consent force row level security;
create policy peer_consent_tenant on peer_consent
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on peer_consent to linli_api;
grant select (tenant_id, id, withdrawn, decided_at, row_xid) on peer_consent to linli_reader;
--rollback drop table peer_consent;
