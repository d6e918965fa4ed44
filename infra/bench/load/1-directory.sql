-- The kit's companies, projects, households and limits.
insert into linli.tenant (tenant_id, alias, name, generated)
select bench.key(id, '0001', id), 'company-' || id, name, true from app.tenant;

insert into linli.project (tenant_id, id, code, name, city, time_zone)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0002', id), 'P' || lpad(id::text, 3, '0'), name, city, 'UTC'
  from app.project;

insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, phone, delivered_on)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0003', id), bench.key(tenant_id, '0002', project_id),
       building, unit_no, owner_name, '+86' || phone, '2015-01-01'
  from app.household order by tenant_id, id;

insert into linli.contract_level (tenant_id, id, label, rank)
select bench.key(t.id, '0001', t.id), bench.level(t.id, 'STAR' || level.stars), 'STAR' || level.stars, 6 - level.stars
  from app.tenant t cross join generate_series(3, 5) as level(stars);

insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
select bench.key(tenant_id, '0001', tenant_id), bench.key(tenant_id, '0005', id), bench.key(tenant_id, '0002', id),
       bench.level(tenant_id, contract_level), '[2024-01-01,)'
  from app.project;

-- The kit's limits are clauses of the contracts, and so win over the procedures'.
insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, severity, responsibility, clock, limit_kind, limit_seconds,
  source, reference, effective, set_by)
select bench.key(tenant_id, '0001', tenant_id), bench.clause(tenant_id, contract_level, category, severity),
       bench.level(tenant_id, contract_level), 'COMPLAINT', severity, category, 'SOLVE', 'DURATION', resolve_minutes * 60, 'CONTRACT',
       '物业服务合同', '[2024-01-01,)', 'bench'
  from app.sla_threshold;

-- What every company starts with, as in platform-defaults.tsv.
insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, urgency, area, severity, responsibility, clock, limit_kind,
  limit_seconds, cutoff, next_day_until, source, reference, effective, set_by)
select bench.key(t.id, '0001', t.id), bench.key(t.id, '0007', d.place),
       case when d.rank is not null then bench.level(t.id, 'STAR' || 6 - d.rank) end, d.case_kind, d.urgency, d.area, d.severity,
       d.responsibility, d.clock, d.limit_kind, d.seconds, d.cutoff::time, d.until::time, d.source, d.reference, '[2024-01-01,)', 'bench'
  from app.tenant t cross join (values
    (1, 'RECORD', 'REPAIR', null, null, null, null, null::int, 'DURATION', 180, null, null, 'PROCEDURE', 'R-02'),
    (2, 'PASS_ON', 'REPAIR', null, null, null, null, null, 'DURATION', 120, null, null, 'PROCEDURE', 'R-03'),
    (3, 'ARRIVE', 'REPAIR', 'EMERGENCY', null, null, null, null, 'DURATION', 300, null, null, 'PROCEDURE', 'R-10'),
    (4, 'ARRIVE', 'REPAIR', 'GENERAL', null, null, null, null, 'DURATION', 600, null, null, 'PROCEDURE', 'R-09'),
    (5, 'ARRIVE', 'REPAIR', 'EMERGENCY', null, null, null, 1, 'DURATION', 1800, null, null, 'PLATFORM', '一级'),
    (6, 'ARRIVE', 'REPAIR', 'EMERGENCY', null, null, null, 2, 'DURATION', 3600, null, null, 'PLATFORM', '二级'),
    (7, 'SOLVE', 'COMPLAINT', null, null, 'MINOR', 'PROPERTY', null, 'SAME_LOCAL_DAY', null, '18:00', '12:00', 'PROCEDURE', 'C-06'),
    (8, 'CALLBACK', 'COMPLAINT', null, null, null, null, null, 'DURATION', 86400, null, null, 'PROCEDURE', 'B-01'),
    (9, 'CALLBACK', 'REPAIR', null, null, null, null, null, 'DURATION', 86400, null, null, 'PROCEDURE', 'B-02'),
    (10, 'VERIFY_PUBLIC_AREA', 'REPAIR', null, 'PUBLIC', null, null, null, 'DURATION', 259200, null, null, 'PROCEDURE', 'B-07')
  ) as d (place, clock, case_kind, urgency, area, severity, responsibility, rank, limit_kind, seconds, cutoff, until, source, reference);
