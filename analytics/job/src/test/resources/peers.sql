-- Fourteen companies, of which the first three are one group, with up to six projects each; figures of three KPIs that settle and of K15 in three months of one published run.
set session_replication_role = replica;
create function pg_temp.r(key text) returns float8 language sql immutable as
  $$ select (('x' || substr(md5(key), 1, 7))::bit(28)::int)::float8 / 268435456 $$;
create function pg_temp.company(n int) returns uuid language sql immutable as $$ select md5('company' || n)::uuid $$;
create function pg_temp.project(n int, p int) returns uuid language sql immutable as $$ select md5('project' || n || '-' || p)::uuid $$;

insert into linli.tenant (tenant_id, alias, name) select pg_temp.company(n), 'company' || n, 'Company ' || n from generate_series(1, 14) n;
create temp table estate as
  select n, p, 1 + floor(pg_temp.r('level' || n || p) * 2)::int as rank, (array[120, 450, 700, 2500])[1 + floor(pg_temp.r('size' || n || p) * 4)::int] as homes,
         (array[date '2010-05-01', '2023-02-01', '2025-12-31'])[1 + floor(pg_temp.r('age' || n || p) * 3)::int] as delivered_on,
         (array['上海', '杭州市', '苏州'])[1 + floor(pg_temp.r('city' || n || p) * 3)::int] as city
    from generate_series(1, 14) n, generate_series(1, 6) p where p <= 3 + n % 4;
insert into linli.project (tenant_id, id, code, name, city, time_zone)
  select pg_temp.company(n), pg_temp.project(n, p), 'P' || p, 'Project ' || n || '-' || p, city, 'Asia/Shanghai' from estate;
insert into linli.household (tenant_id, id, project_id, building_id, building, unit, owner_name, delivered_on)
  select pg_temp.company(n), md5('home' || n || p || later)::uuid, pg_temp.project(n, p), md5('tower')::uuid, 'A', later::text, 'owner', delivered_on + later * 400
    from estate, generate_series(0, 1) later;

insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
  values (md5('run')::uuid, '2026-12-02 16:00+00', 'registry', '1:1:', 'input', '2026-12-02 17:00+00', '2026-12-02 18:00+00');
insert into mart.publication (run_id) values (md5('run')::uuid);
create temp table counted as
  select e.*, month::date, kpi, floor(pg_temp.r('cases' || n || p || month || kpi) * 80)::int as cases
    from estate e, generate_series(timestamp '2026-08-01', '2026-10-01', interval '1 month') as month, (values ('K01'), ('K05'), ('K15')) as asked(kpi);
insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank, month, kpi, kpi_version, numerator, denominator, unmeasured, as_of)
  select pg_temp.company(n), md5('run')::uuid, case when n <= 3 then md5('group')::uuid end, pg_temp.project(n, p), 'Project ' || n || '-' || p, 'Company ' || n, rank, month, kpi, 1,
         floor(cases * (0.5 + 0.5 * pg_temp.r('kept' || n || p || month || kpi)))::int, cases, 1, '2026-11-30 16:00+00'::timestamptz from counted
  union all
  -- In September the first project of each company has had another level for ten days.
  select pg_temp.company(n), md5('run')::uuid, case when n <= 3 then md5('group')::uuid end, pg_temp.project(n, p), 'Project ' || n || '-' || p, 'Company ' || n, level, month::date,
         'K09_PROPERTY', 2, floor(pg_temp.r('complaints' || n || p || month || level) * 4)::int, homes * days, 0, '2026-11-30 16:00+00'
    from estate, generate_series(timestamp '2026-08-01', '2026-10-01', interval '1 month') as month
    cross join lateral (select extract(day from month + interval '1 month - 1 day')::int as length) as lasting
    cross join lateral (select rank as level, case when p = 1 and month = '2026-09-01' then length - 10 else length end as days
                        union all select 3 - rank, 10 where p = 1 and month = '2026-09-01') as held;
-- All have given their consent in July; the last two only in the midst of September; the thirteenth's withdrawal of June is past.
insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
  select pg_temp.company(n), md5('consent' || n)::uuid, false, case when n > 12 then '2026-09-10 00:00+00' else '2026-07-05 00:00+00' end::timestamptz, 'who' from generate_series(1, 14) n
  union all select pg_temp.company(13), md5('consent before')::uuid, false, '2026-05-01 00:00+00', 'who'
  union all select pg_temp.company(13), md5('withdrawal')::uuid, true, '2026-06-01 00:00+00', 'who';
set session_replication_role = origin;
