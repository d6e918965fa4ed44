--liquibase formatted sql

--changeset linli:notice-board
--comment Notice board 宣传栏 with its fixed sections 固定版块 (A-05), what is posted there, who looked at it and who was urged (A-06).
create table board_section (
  tenant_id      uuid not null,
  id             uuid not null,
  project_id     uuid not null,
  title          text not null check (title <> ''),
  cycle_days     integer not null check (cycle_days >= 1),
  established_at timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    text not null check (recorded_by <> ''),
  retired_at     timestamptz,
  retired_by     text,
  version        integer not null default 0,
  primary key (tenant_id, id),
  constraint board_section_retired_check check ((retired_at is null) = (retired_by is null)),
  constraint board_section_project_fkey foreign key (tenant_id, project_id) references project
);
comment on column board_section.cycle_days is 'what hangs there longer than so many days is out of date';
create unique index board_section_title_idx on board_section (tenant_id, project_id, title) where retired_at is null;
alter table board_section enable row level security;
alter table board_section force row level security;
create policy board_section_tenant on board_section
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy board_section_project on board_section as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on board_section to linli_api;
grant update (retired_at, retired_by, version) on board_section to linli_api;

create table board_posting (
  tenant_id        uuid not null,
  id               uuid not null,
  board_section_id uuid not null,
  content          text not null check (content <> ''),
  posted_at        timestamptz not null,
  recorded_at      timestamptz not null,
  recorded_by      text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint board_posting_section_fkey foreign key (tenant_id, board_section_id) references board_section
);
create index board_posting_section_idx on board_posting (tenant_id, board_section_id, posted_at);
alter table board_posting enable row level security;
alter table board_posting force row level security;
create policy board_posting_tenant on board_posting
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on board_posting to linli_api;

create table board_urge (
  tenant_id        uuid not null,
  id               uuid not null,
  board_section_id uuid not null,
  note             text not null check (note <> ''),
  urged_at         timestamptz not null,
  recorded_at      timestamptz not null,
  recorded_by      text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint board_urge_section_fkey foreign key (tenant_id, board_section_id) references board_section
);
create index board_urge_section_idx on board_urge (tenant_id, board_section_id, urged_at);
alter table board_urge enable row level security;
alter table board_urge force row level security;
create policy board_urge_tenant on board_urge
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on board_urge to linli_api;

create table board_viewing (
  tenant_id   uuid not null,
  id          uuid not null,
  project_id  uuid not null,
  note        text not null default '',
  viewed_at   timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint board_viewing_project_fkey foreign key (tenant_id, project_id) references project
);
create index board_viewing_viewed_idx on board_viewing (tenant_id, project_id, viewed_at);
alter table board_viewing enable row level security;
alter table board_viewing force row level security;
create policy board_viewing_tenant on board_viewing
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy board_viewing_project on board_viewing as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on board_viewing to linli_api;
--rollback drop table board_viewing; drop table board_urge; drop table board_posting; drop table board_section;
