--liquibase formatted sql

--changeset linli:api-client-setting
--comment What a company says of the client applications for which it has set nothing, who said so and when: the last version holds, and none is ever changed. Without one they are not limited.
create table api_client_setting (
  tenant_id       uuid not null references tenant,
  version         integer not null,
  unknown_refused boolean not null,
  set_by          text not null check (set_by <> ''),
  set_at          timestamptz not null default clock_timestamp(),
  primary key (tenant_id, version)
);
comment on column api_client_setting.version is '0, 1, 2, ...';
comment on column api_client_setting.unknown_refused is 'whether a client application without a row in api_client does nothing';
alter table api_client_setting enable row level security;
alter table api_client_setting force row level security;
create policy api_client_setting_tenant on api_client_setting
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on api_client_setting to linli_api, linli_console;
grant insert (tenant_id, version, unknown_refused, set_by) on api_client_setting to linli_console;
--rollback drop table api_client_setting;
