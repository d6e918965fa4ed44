--liquibase formatted sql

--changeset linli:building
--comment A building 楼栋 of a project (G-03), between the project and its households.
create table building (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  code        text not null,
  name        text not null,
  floors      integer check (floors between 1 and 300),
  entrances   integer check (entrances between 1 and 100),
  version     integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint building_code_key unique (tenant_id, project_id, code),
  constraint building_name_key unique (tenant_id, project_id, name),
  constraint building_in_project_key unique (tenant_id, project_id, id),
  constraint building_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column building.name is 'as people write it in an address; empty where dwellings of an old ledger stand in none';
comment on column building.entrances is '单元';
alter table building enable row level security;
alter table building force row level security;
create policy building_tenant on building
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy building_project on building as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on building to linli_api, linli_console;
grant update (code, name, floors, entrances, version) on building to linli_api;
--rollback drop table building;

--changeset linli:household-in-building splitStatements:false
--comment Each household stands in a building. Those that there are get the building of their address; the lake keeps none of this, so that their rows count as unchanged. Whoever still writes the address alone, as an earlier release does, finds the building by it, or makes it.
alter table household add building_id uuid;
-- Of all companies: no policy binds the owner meanwhile.
alter table household no force row level security;
alter table building no force row level security;
insert into building (tenant_id, id, project_id, code, name, recorded_at, recorded_by)
select tenant_id, gen_random_uuid(), project_id, building, building, now(), 'system'
  from (select distinct tenant_id, project_id, building from household) as address;
alter table household disable trigger household_row_xid;
update household h set building_id = b.id from building b
 where b.tenant_id = h.tenant_id and b.project_id = h.project_id and b.name = h.building;
alter table household enable trigger household_row_xid;
alter table building force row level security;
alter table household
  force row level security,
  alter column building_id set not null,
  add constraint household_building_fkey foreign key (tenant_id, project_id, building_id)
    references building (tenant_id, project_id, id);
comment on column household.building is 'the name of its building';
create index household_building_idx on household (tenant_id, building_id, unit);

create function settle_household() returns trigger language plpgsql as $$
begin
  if new.building_id is null then
    select b.id into new.building_id from linli.building b
     where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.name = new.building;
    if not found then
      insert into linli.building (tenant_id, id, project_id, code, name, recorded_at, recorded_by)
      values (new.tenant_id, gen_random_uuid(), new.project_id, new.building, new.building, now(), 'system')
      on conflict (tenant_id, project_id, name) do nothing;
      select b.id into new.building_id from linli.building b
       where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.name = new.building;
    end if;
  else
    -- One that is not there is refused by the foreign key.
    new.building := coalesce((select b.name from linli.building b
      where b.tenant_id = new.tenant_id and b.project_id = new.project_id and b.id = new.building_id), new.building);
  end if;
  return new;
end
$$;
create trigger household_settles before insert or update of building, building_id on household
  for each row execute function settle_household();

create function name_households() returns trigger language plpgsql as $$
begin
  update linli.household set building = new.name where tenant_id = new.tenant_id and building_id = new.id;
  return null;
end
$$;
create trigger building_names_households after update of name on building
  for each row when (old.name <> new.name) execute function name_households();
--rollback drop trigger building_names_households on building; drop function name_households(); drop trigger household_settles on household; drop function settle_household(); alter table household drop building_id;

--changeset linli:company-and-group
--comment A company and its group are named above its projects (G-03).
grant select (id, name) on tenant_group to linli_api;
--rollback revoke select (id, name) on tenant_group from linli_api;
