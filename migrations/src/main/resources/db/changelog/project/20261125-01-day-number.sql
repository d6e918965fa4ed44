--liquibase formatted sql

--changeset linli:day-number
--comment The last number of a project's series on a local day (R-19); it is taken in the record's own transaction, so that no number is lost.
create table day_number (
  tenant_id  uuid not null,
  project_id uuid not null,
  series     text not null check (series in ('COMPLAINT', 'REPAIR_REQUEST')),
  given_on   date not null,
  last       integer not null check (last >= 1),
  primary key (tenant_id, project_id, series, given_on),
  constraint day_number_project_fkey foreign key (tenant_id, project_id) references project
);
alter table day_number enable row level security;
alter table day_number force row level security;
create policy day_number_tenant on day_number
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update on day_number to linli_api;
--rollback drop table day_number;
