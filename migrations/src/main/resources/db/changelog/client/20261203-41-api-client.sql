--liquibase formatted sql

--changeset linli:api-client
--comment What a client application may do for a company, beyond which it does nothing, whatever its people may. An application without a row is not limited.
create table api_client (
  tenant_id         uuid not null references tenant,
  client            text not null check (client <> ''),
  may_read          boolean not null,
  may_write         boolean not null,
  may_show_people   boolean not null,
  trusted_documents boolean not null default false,
  set_by            text not null check (set_by <> ''),
  set_at            timestamptz not null default clock_timestamp(),
  version           integer not null default 0,
  primary key (tenant_id, client)
);
comment on column api_client.client is 'as its tokens name it (azp)';
comment on column api_client.may_show_people is 'whether personal data of people who are not staff is shown in it';
comment on column api_client.trusted_documents is 'whether it may send no documents but trusted ones';
alter table api_client enable row level security;
alter table api_client force row level security;
create policy api_client_tenant on api_client
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on api_client to linli_api, linli_console;
grant insert (tenant_id, client, may_read, may_write, may_show_people, trusted_documents, set_by) on api_client to linli_console;
grant update (may_read, may_write, may_show_people, trusted_documents, set_by, set_at, version) on api_client to linli_console;
--rollback drop table api_client;

--changeset linli:api-client-use
--comment When a client application was used last for a company, and from where; written at most about once a minute, so it says no more than that.
create table api_client_use (
  tenant_id      uuid not null references tenant,
  client         text not null check (client <> ''),
  first_used_at  timestamptz not null default clock_timestamp(),
  last_used_at   timestamptz not null default clock_timestamp(),
  last_used_from text not null,
  primary key (tenant_id, client)
);
comment on column api_client_use.last_used_from is 'the address of the network; empty: it was not known';
alter table api_client_use enable row level security;
alter table api_client_use force row level security;
create policy api_client_use_tenant on api_client_use
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on api_client_use to linli_api, linli_console;
grant insert (tenant_id, client, last_used_from) on api_client_use to linli_api;
grant update (last_used_at, last_used_from) on api_client_use to linli_api;
--rollback drop table api_client_use;
