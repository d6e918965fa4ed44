-- The cells once more in PostgreSQL's own words: who takes part, of what kind a project is, and what its cell tells.
create temp view taking_part as
  select month::date, t.tenant_id from generate_series(timestamp '2026-08-01', '2026-10-01', interval '1 month') as month, linli.tenant t
   where (select not withdrawn from linli.peer_consent c where c.tenant_id = t.tenant_id and c.decided_at < month at time zone 'UTC' - interval '14 hours' order by c.decided_at desc limit 1)
     and not exists (select from linli.peer_consent c where c.tenant_id = t.tenant_id and c.withdrawn and c.decided_at >= month at time zone 'UTC' - interval '14 hours');
create temp table candidate as
  select k.tenant_id, k.project_id, k.month, k.kpi, coalesce(k.group_id, k.tenant_id) as contributor, sum(k.numerator)::bigint as numerator, sum(k.denominator)::bigint as denominator,
         (array_agg(s.level_rank order by s.denominator desc, s.level_rank desc))[1] as level_rank,
         case width_bucket(max(s.homes), array[300, 1000, 4000]::float8[]) when 0 then 'BELOW_300' when 1 then 'FROM_300' when 2 then 'FROM_1000' else 'FROM_4000' end as size_band,
         case width_bucket(max(extract(year from age(k.month + interval '1 month - 1 day', d.delivered_on)))::int, array[2, 5]) when 0 then 'BELOW_2_YEARS' when 1 then 'FROM_2_YEARS'
              else 'FROM_5_YEARS' end as delivery_age,
         case rtrim(max(p.city), '市') when '上海' then 'SUPER' when '杭州' then 'MEGA' else 'OTHER' end as city_tier
    from (select tenant_id, project_id, group_id, month, kpi, sum(numerator) as numerator, sum(denominator) as denominator from mart.kpi group by 1, 2, 3, 4, 5) as k
    join taking_part using (month, tenant_id)
    join linli.project p on p.tenant_id = k.tenant_id and p.id = k.project_id
    cross join lateral (select level_rank, denominator, sum(denominator) over () / extract(day from k.month + interval '1 month - 1 day')::int as homes from mart.kpi s
                         where (s.tenant_id, s.project_id, s.month, s.kpi) = (k.tenant_id, k.project_id, k.month, 'K09_PROPERTY') order by 2 desc limit 1) as s
    cross join lateral (select min(delivered_on) as delivered_on from linli.household h where h.tenant_id = k.tenant_id and h.project_id = k.project_id) as d
   where k.denominator > 0 and k.kpi <> 'K15' group by 1, 2, 3, 4, 5;
create temp view told as
  select c.*, f.level_rank as cell_level, f.size_band as cell_size, f.delivery_age as cell_age, f.city_tier as cell_city, f.rest, f.lower_quartile, f.median, f.upper_quartile,
         f.tenants_at_least, f.projects_at_least, f.cases_at_least, f.thin, case when c.kpi like 'K09%' then c.numerator * 365000.0 / c.denominator else c.numerator::float8 / c.denominator end as value
    from candidate c join mart.peer_figure f using (tenant_id, project_id, month, kpi);
create temp table cell as
  select month, kpi, cell_level, cell_size, cell_age, cell_city, rest, count(*) as projects, count(distinct tenant_id) as tenants, count(distinct contributor) as contributors,
         sum(denominator) as cases, (select max(share) from (select sum(denominator) as share from told o where (o.month, o.kpi, o.rest) = (t.month, t.kpi, t.rest)
           and (o.cell_level, o.cell_size, o.cell_age, o.cell_city) is not distinct from (t.cell_level, t.cell_size, t.cell_age, t.cell_city) group by contributor) as shares) as largest,
         (select max(projects) from (select count(*) as projects from told o where (o.month, o.kpi, o.rest) = (t.month, t.kpi, t.rest)
           and (o.cell_level, o.cell_size, o.cell_age, o.cell_city) is not distinct from (t.cell_level, t.cell_size, t.cell_age, t.cell_city) group by contributor) as numbers) as most_projects,
         percentile_cont(array[0.25, 0.5, 0.75]) within group (order by value) as quartiles,
         count(*) filter (where denominator < case when kpi like 'K09%' then 3000 else 30 end) * 2 >= count(*) as few,
         array_agg(distinct array[lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin::int]) as shown
    from told t group by 1, 2, 3, 4, 5, 6, 7;
create function pg_temp.band(amount numeric) returns bigint language sql immutable as $$
  select max(step) from (select digit * 10::numeric ^ power as step from generate_series(0, 12) power, unnest(array[1, 2, 5]) digit) as steps where step <= amount $$;
