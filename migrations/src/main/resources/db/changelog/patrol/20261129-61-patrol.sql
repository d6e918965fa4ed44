--liquibase formatted sql

--changeset linli:patrol-round
--comment A round of one person over one site or several (D-11).
create table patrol_round (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  department  text not null check (department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  patroller   text not null check (patroller <> ''),
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  constraint patrol_round_project_fkey foreign key (tenant_id, project_id) references project
);
alter table patrol_round enable row level security;
alter table patrol_round force row level security;
create policy patrol_round_tenant on patrol_round
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy patrol_round_project on patrol_round as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on patrol_round to linli_api;
--rollback drop table patrol_round;

--changeset linli:patrol
--comment The patrol record 巡查记录 of one site: who of which department was there from when to when (D-11, D-19, D-20).
create table patrol (
  tenant_id       uuid not null,
  id              uuid not null,
  project_id      uuid not null,
  patrol_round_id uuid not null,
  renovation_id   uuid not null,
  department      text not null check (department in ('CUSTOMER_SERVICE', 'REPAIR', 'ORDER_KEEPING')),
  patroller       text not null check (patroller <> ''),
  arrived_at      timestamptz not null,
  left_at         timestamptz not null,
  note            text not null default '',
  recorded_at     timestamptz not null,
  primary key (tenant_id, id),
  constraint patrol_patrol_round_fkey foreign key (tenant_id, patrol_round_id) references patrol_round,
  constraint patrol_project_fkey foreign key (tenant_id, project_id) references project,
  constraint patrol_renovation_fkey foreign key (tenant_id, renovation_id) references renovation,
  constraint patrol_times check (left_at >= arrived_at)
);
create index patrol_round_idx on patrol (tenant_id, patrol_round_id);
create index patrol_renovation_idx on patrol (tenant_id, renovation_id, arrived_at);
create index patrol_patroller_idx on patrol (tenant_id, patroller, arrived_at);
alter table patrol enable row level security;
alter table patrol force row level security;
create policy patrol_tenant on patrol
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy patrol_project on patrol as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on patrol to linli_api;
--rollback drop table patrol;

--changeset linli:patrol-item
--comment What the patrol looked at, and whether it was in order (D-18).
create table patrol_item (
  tenant_id uuid not null,
  id        uuid not null,
  patrol_id uuid not null,
  kind      text not null check (kind in ('OPEN_DOOR', 'OVERTIME', 'CORRIDOR_POLLUTION', 'CORRIDOR_PROTECTION', 'PASS_CHECK')),
  in_order  boolean not null,
  note      text not null default '',
  primary key (tenant_id, id),
  constraint patrol_item_kind_key unique (tenant_id, patrol_id, kind),
  constraint patrol_item_patrol_fkey foreign key (tenant_id, patrol_id) references patrol
);
alter table patrol_item enable row level security;
alter table patrol_item force row level security;
create policy patrol_item_tenant on patrol_item
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on patrol_item to linli_api;
--rollback drop table patrol_item;
