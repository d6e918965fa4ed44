--liquibase formatted sql

--changeset linli:imported-renovation
--comment A renovation as an old system's register of permits tells it: days, a status and a kind, and none of the papers that make a renovation here.
create table imported_renovation (
  tenant_id    uuid not null,
  id           uuid not null,
  project_id   uuid not null,
  ledger       text not null check (ledger <> ''),
  number       text not null check (number <> ''),
  category     text not null,
  works        text not null,
  status       text not null check (status in ('APPLIED', 'ISSUED', 'PHASED', 'SUSPENDED', 'COMPLETED', 'CLOSED', 'EXPIRED', 'CANCELLED',
    'REVOKED', 'UNKNOWN')),
  applied_on   date,
  issued_on    date,
  completed_on date,
  cost         numeric(16, 2),
  recorded_at  timestamptz not null,
  row_xid      xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint imported_renovation_number_key unique (tenant_id, ledger, number),
  constraint imported_renovation_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column imported_renovation.status is 'in our words; UNKNOWN: the register does not say';
comment on column imported_renovation.cost is 'as the register has it, in its own currency';
create index imported_renovation_row_xid_idx on imported_renovation (row_xid);
create trigger imported_renovation_row_xid before update on imported_renovation for each row execute function stamp_row_xid();
alter table imported_renovation enable row level security;
alter table imported_renovation force row level security;
create policy imported_renovation_tenant on imported_renovation
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy imported_renovation_project on imported_renovation as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update (status, issued_on, completed_on) on imported_renovation to linli_api;
grant select (tenant_id, id, project_id, ledger, category, status, applied_on, issued_on, completed_on, row_xid) on imported_renovation to linli_reader;
--rollback drop table imported_renovation;
