--liquibase formatted sql

--changeset linli:settled-by-code splitStatements:false rollbackSplitStatements:false
--comment A building that was renamed has kept its code, which an earlier release still writes as the address: it is found by its name, or else by its code, and never made anew.
create or replace function settle_household() returns trigger language plpgsql as $$
declare
  place record;
begin
  if new.building_id is null then
    for attempt in 1..2 loop
      select b.id, b.name into place from linli.building b
       where b.tenant_id = new.tenant_id and b.project_id = new.project_id and new.building in (b.name, b.code)
       order by b.name = new.building desc limit 1;
      if found then
        new.building_id := place.id;
        new.building := place.name;
        exit;
      end if;
      insert into linli.building (tenant_id, id, project_id, code, name, recorded_at, recorded_by)
      values (new.tenant_id, gen_random_uuid(), new.project_id, new.building, new.building, now(), 'system')
      on conflict do nothing;
    end loop;
  else
    -- One that is not there is refused by the foreign key.
    new.building := coalesce((select b.name from linli.building b
      where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.id = new.building_id), new.building);
  end if;
  return new;
end
$$;
--rollback create or replace function settle_household() returns trigger language plpgsql as $$
--rollback begin
--rollback   if new.building_id is null then
--rollback     select b.id into new.building_id from linli.building b
--rollback      where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.name = new.building;
--rollback     if not found then
--rollback       insert into linli.building (tenant_id, id, project_id, code, name, recorded_at, recorded_by)
--rollback       values (new.tenant_id, gen_random_uuid(), new.project_id, new.building, new.building, now(), 'system')
--rollback       on conflict (tenant_id, project_id, name) do nothing;
--rollback       select b.id into new.building_id from linli.building b
--rollback        where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.name = new.building;
--rollback     end if;
--rollback   else
--rollback     new.building := coalesce((select b.name from linli.building b
--rollback       where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.id = new.building_id), new.building);
--rollback   end if;
--rollback   return new;
--rollback end
--rollback $$;
