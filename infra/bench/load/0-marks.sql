-- How the kit's numbers become keys of ours and back. Company t, kind k, number n: tttttttt-kkkk-8000-8000-nnnnnnnnnnnn,
-- all hexadecimal, so that within a company the order of keys is the kit's order of numbers.
create schema if not exists bench;

create or replace function bench.key(tenant bigint, kind text, number bigint) returns uuid
  language sql immutable parallel safe
  return (lpad(to_hex(tenant), 8, '0') || '-' || kind || '-8000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;

-- A key that the loader made; the API's own are of version 7.
create or replace function bench.loaded(key uuid) returns boolean
  language sql immutable parallel safe
  return substr(key::text, 15, 1) = '8';

create or replace function bench.level(tenant bigint, label text) returns uuid
  language sql immutable parallel safe
  return bench.key(tenant, '0004', substr(label, 5)::bigint);

create or replace function bench.clause(tenant bigint, level text, responsibility text, severity text) returns uuid
  language sql immutable parallel safe
  return bench.key(tenant, '0006', substr(level, 5)::bigint * 4 + (responsibility = 'DEVELOPER')::int * 2 + (severity = 'MAJOR')::int);

create or replace function bench.status(status text) returns text
  language sql immutable parallel safe
  return case status when 'RECEIVED' then 'RECORDED' when 'ASSIGNED' then 'CLASSIFIED' when 'CLOSED' then 'SOLVED' else 'HANDLING' end;

create or replace function bench.method(channel text) returns text
  language sql immutable parallel safe
  return case channel when 'VISIT' then 'HOME_VISIT' else channel end;

-- Indexes that are no constraint are built after the rows, which is faster and leaves them dense.
create table if not exists bench.index (name text primary key, definition text not null);

create or replace procedure bench.drop_indexes(tables text[]) language plpgsql as $$
declare
  found record;
begin
  for found in
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any(tables::regclass[]) and not exists (select from pg_constraint where conindid = i.indexrelid)
  loop
    insert into bench.index values (found.name, found.definition) on conflict do nothing;
    execute format('drop index linli.%I', found.name);
  end loop;
end
$$;

create or replace procedure bench.create_indexes() language plpgsql as $$
declare
  wanted record;
begin
  for wanted in select * from bench.index loop
    execute wanted.definition;
  end loop;
  delete from bench.index;
end
$$;
