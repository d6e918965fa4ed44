-- Indexes that no constraint needs are made when the rows are there.
create schema later;
create table later.index as
  select format('%I.%I', s.nspname, c.relname) as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
   where s.nspname = 'linli' and t.relname in ('deadline', 'repair_request', 'complaint', 'callback', 'event', 'household')
     and not exists (select from pg_constraint o where o.conindid = i.indexrelid);
do $$
declare
  name text;
begin
  for name in select i.name from later.index i loop
    execute 'drop index ' || name;
  end loop;
end
$$;
