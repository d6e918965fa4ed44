--liquibase formatted sql

--changeset linli:scorecard splitStatements:false
--comment A project's month with all KPIs side by side, levels summed: what a table or a heat map of a front-end reads.
create table mart.scorecard (
  tenant_id  uuid not null,
  run_id     uuid not null references mart.run on delete cascade,
  month      date not null check (extract(day from month) = 1),
  project_id uuid not null,
  as_of      timestamptz not null,
  primary key (tenant_id, run_id, month, project_id)
);
-- The six counts of mart.kpi for each KPI: k01_numerator and so on. Never null and ahead of the texts, they lie at fixed places of a row: docs/adr/0015.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k01', 'k02', 'k03', 'k04', 'k05', 'k08', 'k09_property', 'k09_developer', 'k12_complaint', 'k12_repair',
                             'k12_paid_service', 'k12_developer_legacy', 'k13', 'k14', 'k16'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
alter table mart.scorecard
  add tenant_name  text not null,
  add project_name text not null,
  add city         text not null,
  add group_id     uuid;
comment on column mart.scorecard.city is 'empty where the lake did not know it';
create index scorecard_group_idx on mart.scorecard (group_id, run_id, month);
alter table mart.scorecard enable row level security;
alter table mart.scorecard force row level security;
create policy scorecard_tenant on mart.scorecard
  using (tenant_id = (select current_tenant()) or group_id = (select current_tenant_group()))
  with check (tenant_id = (select current_tenant()));
grant select on mart.scorecard to linli_api, linli_console;
grant select, insert, delete on mart.scorecard to linli_mart;
--rollback drop table mart.scorecard;

--changeset linli:scorecard-of-earlier-runs splitStatements:false
--comment The runs that are there already, from their figures, so that no reader waits for the next night. As the mart's writer, whom no policy binds.
grant select (tenant_id, id, city) on linli.project to linli_mart;
set role linli_mart;
do $$
declare
  columns text;
  sums text;
begin
  select string_agg(attname, ', ' order by attnum),
         string_agg(format('coalesce(sum(%I) filter (where kpi = %L), 0)', name[2], upper(name[1])), ', ' order by attnum)
    into columns, sums
    from pg_attribute, regexp_match(attname, '^(k\d\d.*?)_((?:proven_)?(?:numerator|denominator)|open_overdue|unmeasured)$') as name
   where attrelid = 'mart.scorecard'::regclass and name is not null;
  execute format('
    insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id, %s)
    select k.tenant_id, run_id, month, project_id, max(as_of), max(tenant_name), max(project_name), coalesce(max(city), ''''), max(group_id::text)::uuid, %s
      from mart.kpi k left join linli.project p on (p.tenant_id, p.id) = (k.tenant_id, k.project_id)
     group by k.tenant_id, run_id, month, project_id
     order by run_id, k.tenant_id, month, max(tenant_name), max(project_name), project_id', columns, sums);
end
$$;
set role linli_owner;
revoke select (tenant_id, id, city) on linli.project from linli_mart;
--rollback truncate mart.scorecard;
