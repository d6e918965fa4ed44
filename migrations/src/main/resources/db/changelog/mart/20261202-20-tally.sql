--liquibase formatted sql

--changeset linli:tally
--comment What the annual report counts of complaints and answers, by month: a run counts the months that have been touched, and takes all others from here. It has the months of the published run.
create table mart.tally (
  tenant_id  uuid not null,
  id         uuid not null default gen_random_uuid(),
  project_id uuid not null,
  month      date not null check (extract(day from month) = 1),
  what       text not null,
  name       text,
  side       text not null,
  counted    bigint not null check (counted > 0),
  primary key (tenant_id, id),
  constraint tally_counted_key unique nulls not distinct (tenant_id, project_id, month, what, name, side)
);
comment on column mart.tally.name is 'the value that was counted, such as a category; null where a case has none';
comment on column mart.tally.side is 'whose it is, a responsibility or a kind of callback; empty where that is unknown';
alter table mart.tally enable row level security;
alter table mart.tally force row level security;
create policy tally_tenant on mart.tally
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, delete on mart.tally to linli_mart;
--rollback drop table mart.tally;
