--liquibase formatted sql

--changeset linli:company-table splitStatements:false
--comment Every table that holds rows of companies, as the catalogue has it: one that is added later is taken out with the others, and nobody has to remember it. Left out of its columns are the transaction of a row's last write, which means nothing elsewhere, and what is generated.
create function company_table() returns table (name text, columns text[], types text[], key text[])
  language sql stable
  begin atomic
    select format('%I.%I', n.nspname, c.relname),
           array_agg(a.attname::text order by a.attnum), array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum),
           (select array_agg(k.attname::text order by part.place)
              from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality as part(attnum, place)
              join pg_attribute k on k.attrelid = c.oid and k.attnum = part.attnum
             where i.indrelid = c.oid and i.indisprimary)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'row_xid'
     where n.nspname in ('linli', 'mart') and c.relkind in ('r', 'p') and not c.relispartition
     group by c.oid, n.nspname, c.relname
    having bool_or(a.attname = 'tenant_id')
     order by 1;
  end;
--rollback drop function company_table();

--changeset linli:schema-version splitStatements:false
--comment Which changesets a database has: rows that were taken out of one go into one that has the same.
create function schema_version(out changesets bigint, out newest text, out digest text)
  language sql stable security definer set search_path = linli, pg_temp as $$
  select count(*), max(regexp_replace(filename, '^.*/', '')), encode(sha256(convert_to(string_agg(id, ',' order by id collate "C"), 'UTF8')), 'hex')
    from linli.databasechangelog
$$;
revoke execute on function schema_version() from public;
grant execute on function schema_version() to linli_console;
--rollback drop function schema_version();

--changeset linli:company-export
--comment An export of everything that a company has here, and how far it is. Its file lies in the store of files. The row is the platform's: it is no part of an export, and goes with the company.
create table company_export (
  id              uuid primary key,
  organization_id uuid not null,
  state           text not null check (state in ('ASKED', 'DECLINED', 'WAITING', 'READY', 'REMOVED')),
  ordered_by      text not null check (ordered_by <> ''),
  ordered_at      timestamptz not null default now(),
  by_operator     boolean not null,
  decided_by      text,
  decided_at      timestamptz,
  attempts        integer not null default 0,
  problem         text check (problem ~ '^[A-Z][A-Z_]*$'),
  retry_at        timestamptz,
  tables_done     integer not null default 0,
  table_count     integer not null default 0,
  row_count       bigint not null default 0,
  file_count      bigint not null default 0,
  byte_count      bigint not null default 0,
  snapshot_at     timestamptz,
  ready_at        timestamptz,
  removal_at      timestamptz,
  manifest_sha256 text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  constraint company_export_two_people check (decided_by is null or decided_by <> ordered_by),
  constraint company_export_decided check (num_nulls(decided_by, decided_at) in (0, 2) and (state <> 'DECLINED' or decided_by is not null)),
  constraint company_export_ready check (state not in ('READY', 'REMOVED') or num_nulls(snapshot_at, ready_at, removal_at, manifest_sha256) = 0)
);
comment on column company_export.organization_id is 'the company; no column tenant_id, since the row is no row of its';
comment on column company_export.decided_by is 'a second administrator, where the company wants four eyes';
comment on column company_export.removal_at is 'when its file is taken away';
create unique index company_export_one_idx on company_export (organization_id) where state in ('ASKED', 'WAITING');
create index company_export_organization_idx on company_export (organization_id, ordered_at);
alter table company_export enable row level security;
alter table company_export force row level security;
create policy company_export_operator on company_export
  using ((select current_operator())) with check ((select current_operator()));
create policy company_export_told on company_export for select
  using (organization_id = (select current_tenant()));
create policy company_export_ordered on company_export for insert to linli_console
  with check (organization_id = (select current_tenant()) and state in ('ASKED', 'WAITING') and not by_operator);
create policy company_export_decided on company_export for update to linli_console
  using (organization_id = (select current_tenant()) and state = 'ASKED')
  with check (organization_id = (select current_tenant()) and state in ('WAITING', 'DECLINED'));
grant select on company_export to linli_console;
grant insert (id, organization_id, state, ordered_by, by_operator) on company_export to linli_console;
grant update (state, decided_by, decided_at, attempts, problem, retry_at, tables_done, table_count, row_count, file_count, byte_count,
  snapshot_at, ready_at, removal_at, manifest_sha256) on company_export to linli_console;
--rollback drop table company_export;

--changeset linli:company-export-four-eyes splitStatements:false
--comment Everything that a company has leaves by an export: while four eyes are on, a second administrator agrees first.
create function export_with_four_eyes() returns trigger language plpgsql as $$
begin
  if new.decided_by is null and not new.by_operator
     and (select s.four_eyes from linli.company_setting s where s.tenant_id = new.organization_id order by s.set_at desc limit 1) then
    raise exception 'export % needs a second person', new.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_export_four_eyes_order before insert on company_export
  for each row when (new.state = 'WAITING') execute function export_with_four_eyes();
create trigger company_export_four_eyes before update of state on company_export
  for each row when (old.state = 'ASKED' and new.state = 'WAITING') execute function export_with_four_eyes();
--rollback drop trigger company_export_four_eyes on company_export; drop trigger company_export_four_eyes_order on company_export; drop function export_with_four_eyes();

--changeset linli:company-rows splitStatements:false
--comment The statement that reads the rows of a table in their order, a line of JSON each: the same rows give the same lines in every database.
create function company_rows(wanted text) returns text
  language sql stable
  begin atomic
    select format('select row_to_json(exported_line)::text from (select %s from %s order by %s) as exported_line',
      (select string_agg(format('%I', column_name), ', ' order by place) from unnest(t.columns) with ordinality as part(column_name, place)),
      t.name,
      (select string_agg(format('%I%s', key_name, case t.types[array_position(t.columns, key_name)] when 'text' then ' collate "C"' else '' end),
                         ', ' order by place) from unnest(t.key) with ordinality as part(key_name, place)))
      from company_table() t where t.name = wanted;
  end;
--rollback drop function company_rows(text);

--changeset linli:export-rows splitStatements:false
--comment Opens the rows of one table of the transaction's company. The console may see few columns of a company; this shows all of them, and only while an export of that company is ordered and not yet made. Behind the company's wall like everything: the owner, too, sees its rows and no others.
create function export_rows(export uuid, wanted text) returns refcursor
  language plpgsql security definer set search_path = linli, pg_temp as $$
declare
  lines refcursor := 'export_rows';
begin
  if not exists (select from linli.company_export e
                  where e.id = export and e.organization_id = linli.current_tenant() and e.state = 'WAITING') then
    raise exception 'export % is not to be made', export using errcode = 'insufficient_privilege';
  end if;
  open lines for execute linli.company_rows(wanted);
  return lines;
end
$$;
revoke execute on function export_rows(uuid, text) from public;
grant execute on function export_rows(uuid, text) to linli_console;
--rollback drop function export_rows(uuid, text);
