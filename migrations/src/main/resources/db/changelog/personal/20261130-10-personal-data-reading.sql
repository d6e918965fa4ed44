--liquibase formatted sql

--changeset linli:personal-data-reading
--comment Who was shown personal data of which records, and when: never what it was. The API adds to it and changes nothing.
create table personal_data_reading (
  tenant_id   uuid not null,
  id          uuid not null,
  read_at     timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  person      text not null check (person <> ''),
  client      text not null,
  operation   text not null check (operation <> ''),
  record_type text not null check (record_type <> ''),
  fields      text[] not null check (cardinality(fields) > 0),
  record_ids  uuid[] not null check (cardinality(record_ids) > 0),
  primary key (tenant_id, id)
);
comment on table personal_data_reading is 'alike readings of one person within a moment are one row, with the time of the first';
comment on column personal_data_reading.client is 'the application that asked; empty where the token names none';
-- Keys are as good as random: to compress them costs time and gains nothing.
alter table personal_data_reading alter column record_ids set storage external;
create index personal_data_reading_read_at_idx on personal_data_reading (tenant_id, read_at, id);
alter table personal_data_reading enable row level security;
alter table personal_data_reading force row level security;
create policy personal_data_reading_tenant on personal_data_reading
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on personal_data_reading to linli_api;
-- When a row was written is the database's to say.
grant insert (tenant_id, id, read_at, person, client, operation, record_type, fields, record_ids) on personal_data_reading to linli_api;
--rollback drop table personal_data_reading;
