-- The kit counts the CPU of connections whose user begins with api_: the API's own role by another name, with its settings and no more.
do $$
declare
  setting text;
begin
  if not exists (select from pg_roles where rolname = 'api_linli') then
    create role api_linli login nosuperuser nocreatedb nocreaterole nobypassrls in role linli_api;
  end if;
  alter role api_linli reset all;
  foreach setting in array (select rolconfig from pg_roles where rolname = 'linli_api') loop
    execute format('alter role api_linli set %I = %s', split_part(setting, '=', 1),
      case when setting like 'search_path=%' then substr(setting, 13) else quote_literal(substr(setting, strpos(setting, '=') + 1)) end);
  end loop;
end
$$;
