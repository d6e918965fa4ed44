--liquibase formatted sql

--changeset linli:home-visit
--comment A household is visited at home without a case that owes it (B-21 to B-23).
create table home_visit (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  household_id uuid not null,
  satisfaction integer check (satisfaction between 1 and 5),
  quality integer check (quality between 1 and 5),
  courteous boolean,
  shortcomings text,
  suggestions text,
  visited_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint home_visit_project_fkey foreign key (tenant_id, project_id) references project,
  constraint home_visit_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
create index home_visit_household_idx on home_visit (tenant_id, project_id, visited_at);
alter table home_visit enable row level security;
alter table home_visit force row level security;
create policy home_visit_tenant on home_visit
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy home_visit_project on home_visit as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on home_visit to linli_api;
--rollback drop table home_visit;

--changeset linli:household-attention
--comment A household is visited more often: few buildings, a poor result, a major event (B-24).
create table household_attention (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  household_id uuid not null,
  reason text not null check (reason in ('FEW_BUILDINGS', 'POOR_RESULT', 'MAJOR_EVENT')),
  note text not null check (note <> ''),
  until_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint household_attention_project_fkey foreign key (tenant_id, project_id) references project,
  constraint household_attention_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
create index household_attention_household_idx on household_attention (tenant_id, project_id, household_id);
alter table household_attention enable row level security;
alter table household_attention force row level security;
create policy household_attention_tenant on household_attention
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy household_attention_project on household_attention as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on household_attention to linli_api;
--rollback drop table household_attention;

--changeset linli:agreed-service
--comment A service that a callback follows and that is no repair: contracted 特约服务, other, developer legacy item 地产遗留问题 (B-03, B-05, B-06).
create table agreed_service (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  household_id uuid not null,
  kind text not null check (kind in ('CONTRACTED', 'OTHER', 'DEVELOPER_LEGACY')),
  description text not null check (description <> ''),
  begins_on date,
  ends_on date,
  completed_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  primary key (tenant_id, id),
  constraint agreed_service_project_fkey foreign key (tenant_id, project_id) references project,
  constraint agreed_service_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
alter table agreed_service enable row level security;
alter table agreed_service force row level security;
create policy agreed_service_tenant on agreed_service
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy agreed_service_project on agreed_service as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on agreed_service to linli_api;
--rollback drop table agreed_service;

--changeset linli:service-callback
--comment A callback that an agreed service owes: a contract's at mid-term and after the end (B-03), others' after completion (B-05, B-06).
create table service_callback (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  agreed_service_id uuid not null,
  occasion text not null check (occasion in ('MID_TERM', 'AFTER_END', 'COMPLETION')),
  owed_since timestamptz not null,
  due_at timestamptz not null,
  method text check (method in ('PHONE', 'HOME_VISIT', 'RECEPTION')),
  satisfaction integer check (satisfaction between 1 and 5),
  quality integer check (quality between 1 and 5),
  courteous boolean,
  shortcomings text,
  suggestions text,
  charge_correct boolean,
  done_at timestamptz,
  recorded_at timestamptz,
  caller text,
  version integer not null default 0,
  primary key (tenant_id, id),
  constraint service_callback_occasion_key unique (tenant_id, agreed_service_id, occasion),
  constraint service_callback_project_fkey foreign key (tenant_id, project_id) references project,
  constraint service_callback_agreed_service_fkey foreign key (tenant_id, agreed_service_id) references agreed_service
);
create index service_callback_due_idx on service_callback (tenant_id, project_id, due_at) where done_at is null;
alter table service_callback enable row level security;
alter table service_callback force row level security;
create policy service_callback_tenant on service_callback
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy service_callback_project on service_callback as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert, update on service_callback to linli_api;
--rollback drop table service_callback;
