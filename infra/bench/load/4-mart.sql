-- A published run. The KPIs for which our document asks carry the kit's eleven figures: K08 the complaints, those closed and those on
-- time, K13 the callbacks, K05 the repairs, K16 the satisfaction in hundredths, K09_PROPERTY the minutes, K12_PAID_SERVICE the renovations.
insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
values (bench.key(0, '0030', 1), '2026-11-20', 'bench', '0:0:', 'bench', now(), now());

insert into mart.kpi (tenant_id, run_id, project_id, project_name, tenant_name, level_rank, month, kpi, kpi_version, numerator,
  denominator, proven_numerator, proven_denominator, open_overdue, as_of)
select bench.key(k.tenant_id, '0001', k.tenant_id), bench.key(0, '0030', 1), bench.key(k.tenant_id, '0002', k.project_id), p.name, t.name,
       6 - substr(p.contract_level, 5)::int, k.month, f.kpi, 1, f.numerator, f.denominator, f.numerator, f.denominator, f.overdue,
       '2026-11-20'
  from app.kpi_monthly k
  join app.project p on p.tenant_id = k.tenant_id and p.id = k.project_id
  join app.tenant t on t.id = k.tenant_id
  cross join lateral (values
    ('K01', k.repairs_on_time, k.repairs, 0),
    ('K02', k.repairs_on_time, k.repairs, 0),
    ('K03', k.repairs_on_time, k.repairs, 0),
    ('K04', k.repairs_on_time, k.repairs, 0),
    ('K05', k.repairs_on_time, k.repairs, 0),
    ('K08', k.sla_met, k.complaints, k.complaints - k.complaints_closed),
    ('K09_PROPERTY', k.avg_resolve_minutes, 6000, 0),
    ('K09_DEVELOPER', k.complaints, 6000, 0),
    ('K12_COMPLAINT', k.callbacks_on_time, k.callbacks_due, 0),
    ('K12_REPAIR', k.callbacks_on_time, k.callbacks_due, 0),
    ('K12_PAID_SERVICE', k.renovations, k.renovations + k.repairs, 0),
    ('K12_DEVELOPER_LEGACY', k.callbacks_on_time, k.callbacks_due, 0),
    ('K13', k.callbacks_on_time, k.callbacks_due, 0),
    ('K14', k.repairs_on_time, k.repairs, 0),
    ('K16', k.satisfaction * 100, 100, 0)) as f (kpi, numerator, denominator, overdue)
 order by k.tenant_id, k.month, k.project_id;

-- The same side by side, in the order in which it is read; figures that the kit does not have are of nothing.
do $$
declare
  columns text;
  sums text;
begin
  select string_agg(attname, ', '), string_agg(format('coalesce(sum(%I) filter (where kpi = %L), 0)', name[2], upper(name[1])), ', ')
    into columns, sums
    from pg_attribute, regexp_match(attname, '^(k\d\d.*?)_((?:proven_)?(?:numerator|denominator)|open_overdue|unmeasured)$') as name
   where attrelid = 'mart.scorecard'::regclass and name is not null;
  execute format('
    insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, %s)
    select k.tenant_id, k.run_id, k.month, k.project_id, max(k.as_of), max(k.tenant_name), max(k.project_name), max(p.city), %s
      from mart.kpi k join linli.project p on p.tenant_id = k.tenant_id and p.id = k.project_id
     group by k.tenant_id, k.run_id, k.month, k.project_id
     order by k.tenant_id, k.month, max(k.tenant_name), max(k.project_name), k.project_id', columns, sums);
end
$$;

insert into mart.publication (run_id) values (bench.key(0, '0030', 1));
