--liquibase formatted sql

--changeset linli:resident
--comment A resident 住户 of a household (G-03): owner, tenant or family, from moving in to moving out. A row is one stay.
create table resident (
  tenant_id    uuid not null,
  id           uuid not null,
  project_id   uuid not null,
  household_id uuid not null,
  name         text not null check (name <> ''),
  phone        text,
  relation     text not null check (relation in ('OWNER', 'TENANT', 'FAMILY')),
  moved_in_on  date,
  moved_out_on date check (moved_out_on >= moved_in_on),
  main_contact boolean not null default false,
  version      integer not null default 0,
  recorded_at  timestamptz not null,
  recorded_by  text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint resident_main_contact_check check (not main_contact or moved_out_on is null),
  constraint resident_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
comment on column resident.moved_in_on is 'null: not known; of an owner, since when he owns it';
create index resident_household_idx on resident (tenant_id, household_id);
create unique index resident_main_contact_idx on resident (tenant_id, household_id) where main_contact;
create index resident_recorded_idx on resident (tenant_id, project_id, recorded_at, id);
alter table resident enable row level security;
alter table resident force row level security;
create policy resident_tenant on resident
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy resident_project on resident as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on resident to linli_api;
grant update (name, phone, relation, moved_in_on, moved_out_on, main_contact, version) on resident to linli_api;
--rollback drop table resident;

--changeset linli:resident-change
--comment What stood in a resident's record before it was changed; it is never changed itself.
create table resident_change (
  tenant_id    uuid not null,
  id           uuid not null,
  resident_id  uuid not null,
  name         text not null check (name <> ''),
  phone        text,
  relation     text not null check (relation in ('OWNER', 'TENANT', 'FAMILY')),
  moved_in_on  date,
  moved_out_on date,
  main_contact boolean not null,
  kind         text not null check (kind in ('CORRECTED', 'MOVED_OUT', 'MAIN_CONTACT')),
  reason       text check (reason <> ''),
  recorded_at  timestamptz not null,
  recorded_by  text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint resident_change_resident_fkey foreign key (tenant_id, resident_id) references resident
);
create index resident_change_resident_idx on resident_change (tenant_id, resident_id, recorded_at, id);
alter table resident_change enable row level security;
alter table resident_change force row level security;
create policy resident_change_tenant on resident_change
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on resident_change to linli_api;
--rollback drop table resident_change;

--changeset linli:resident-owners
--comment The owner whom a household names becomes its first resident and its main contact.
alter table household no force row level security;
alter table resident no force row level security;
insert into resident (tenant_id, id, project_id, household_id, name, phone, relation, main_contact, recorded_at, recorded_by)
select tenant_id, gen_random_uuid(), project_id, id, owner_name, phone, 'OWNER', true, now(), 'system'
  from household where owner_name <> '';
alter table resident force row level security;
alter table household force row level security;
--rollback empty

--changeset linli:resident-shows splitStatements:false
--comment The household shows the name of its owner of today and the telephone of its main contact, to those who read no more than the household.
create function show_residents() returns trigger language plpgsql as $$
begin
  update linli.household h
     set owner_name = case when not exists (select from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id
                                               and r.relation = 'OWNER') then h.owner_name
           else coalesce((select r.name from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id
                             and r.relation = 'OWNER' and r.moved_out_on is null
                           order by r.moved_in_on desc nulls last, r.recorded_at desc, r.id desc limit 1), '') end,
         phone = (select r.phone from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id and r.main_contact)
   where h.tenant_id = new.tenant_id and h.id = new.household_id;
  return null;
end
$$;
create trigger resident_shows after insert or update on resident for each row execute function show_residents();
--rollback drop trigger resident_shows on resident; drop function show_residents();
