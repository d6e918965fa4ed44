-- Companies, projects and households. Chance is a hash of what it decides about, and of the seed: the same seed gives the same world.
create schema bench;
create function bench.r(n bigint, about int) returns double precision language sql immutable parallel safe
  return (hashint8extended(n, about * 1000003::bigint + :seed) & 9007199254740991) / 9007199254740992.0::double precision;
create function bench.id(kind text, n bigint) returns uuid language sql immutable parallel safe return md5(kind || n)::uuid;
-- The larger the project, the more of everything: the first of 2,000 has one part in a hundred, the last one in three thousand.
create function bench.project(share double precision) returns int language sql immutable parallel safe return 1 + floor(:projects * share ^ 1.6)::int;

set session_replication_role = replica;
insert into linli.tenant (tenant_id, alias, name, generated) select bench.id('tenant', n), 'company-' || n, 'Company ' || n, true from generate_series(1, :tenants) n;
insert into linli.tenant_group (id, name) select bench.id('group', n), 'Group ' || n from generate_series(1, 1 + :tenants / 10) n;
-- Every second company is in a group.
insert into linli.group_member (tenant_id, group_id, effective) select bench.id('tenant', n), bench.id('group', 1 + n / 20), '[2020-01-01,)' from generate_series(2, :tenants, 2) n;
create table bench.project as
  select n, 1 + n % :tenants as tenant, bench.id('tenant', 1 + n % :tenants) as tenant_id, bench.id('project', n) as project_id,
         case when n % 50 = 7 then 'America/New_York' else 'Asia/Shanghai' end as time_zone from generate_series(1, :projects) n;
insert into linli.project (tenant_id, id, code, name, city, time_zone, created_at)
  select tenant_id, project_id, 'P' || n, 'Project ' || n, 'City ' || n % 40, time_zone, :'since'::timestamptz - bench.r(n, 1) * interval '60 days' from bench.project;
insert into linli.contract_level (tenant_id, id, label, rank)
  select bench.id('tenant', t), bench.id('level ' || rank || ' ', t), 'Level ' || rank, rank from generate_series(1, :tenants) t, generate_series(1, 3) rank;
-- One project in ten changes its level in the middle of a month.
insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
  select tenant_id, bench.id('granted ' || part || ' ', n), project_id, bench.id('level ' || 1 + (n + part) % 3 || ' ', tenant),
         case when n % 10 > 0 then '[2015-01-01,)' when part = 0 then daterange('2015-01-01', changed) else daterange(changed, null) end
    from (select *, (:'since'::timestamptz + (0.2 + 0.6 * bench.r(n, 2)) * (:'until'::timestamptz - :'since'))::date as changed from bench.project) p
   cross join generate_series(0, 1) part where part = 0 or n % 10 = 0;
insert into linli.building (tenant_id, id, project_id, code, name, recorded_at, recorded_by) select tenant_id, bench.id('tower', n), project_id, 'A', 'A', '2015-01-01', 'bench' from bench.project;
create table bench.home as
  select h.n, p.n as project, p.tenant_id, p.project_id, p.time_zone, bench.id('home', h.n) as household_id
    from generate_series(1, :households) h(n) join bench.project p on p.n = bench.project(bench.r(h.n, 3));
-- One part in ten of a project was delivered in the time that is looked at.
insert into linli.household (tenant_id, id, project_id, building_id, building, unit, owner_name, delivered_on)
  select tenant_id, household_id, project_id, bench.id('tower', project), 'A', n::text, 'owner',
         case when n % 10 = 0 then (:'since'::timestamptz + (project % 5) / 5.0 * (:'until'::timestamptz - :'since'))::date + project % 9 else date '2015-01-01' + project % 900 end
    from bench.home;
create index on bench.home (n);
analyze bench.home;
insert into linli.company_rule (tenant_id, id, name, value, reason, set_at, set_by)
  select bench.id('tenant', n), bench.id('rule', n), 'LEDGER_GRACE_DAYS', 5, 'grown', :'since'::timestamptz + interval '100 days', 'bench' from generate_series(3, :tenants, 3) n;
