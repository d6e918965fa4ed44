-- Limits for the world of generated.sql, in force on 2026-11-15 or not, and the deadlines that had been given others before.
set session_replication_role = replica;
set search_path = linli, mart, public;
create function pg_temp.r(key text) returns double precision language sql immutable
  return ('x' || substr(md5(key), 1, 13))::bit(52)::bigint / 4503599627370496.0;
update deadline d set threshold_id = md5('an earlier limit')::uuid where pg_temp.r(id || 'pinned') < 0.9;
update deadline d set contract_level_id = (select c.id from contract_level c where c.tenant_id = d.tenant_id and c.rank = 1 + floor(pg_temp.r(d.id || 'level') * 3)::int)
 where pg_temp.r(id || 'levelled') < 0.8;
insert into threshold (tenant_id, id, contract_level_id, case_kind, urgency, area, severity, clock, limit_kind, limit_seconds, cutoff, next_day_until, source,
                       reference, effective, set_by)
  select t.tenant_id, md5(t.alias || l::text)::uuid, (select c.id from contract_level c where c.tenant_id = t.tenant_id and c.rank = l.rank), l.kind, l.urgency, l.area,
         l.severity, l.clock, l.limited, l.seconds, l.cutoff::time, l.until::time, l.source, 'clause', l.during::daterange, 'who'
    from tenant t cross join (values
      (null, 'REPAIR', null, null, null, 'RECORD', 'DURATION', 240, null, null, 'PROCEDURE', '[2026-11-01,)'),
      (null, 'REPAIR', null, null, null, 'RECORD', 'DURATION', 10, null, null, 'CITY_STANDARD', '[2024-01-01,2026-11-15)'),
      (null, 'REPAIR', null, null, null, 'RECORD', 'DURATION', 11, null, null, 'PLATFORM', '[2026-11-16,)'),
      (null, 'REPAIR', null, null, null, 'PASS_ON', 'DURATION', 150, null, null, 'PLATFORM', '[2024-01-01,)'),
      (null, 'REPAIR', null, null, null, 'ARRIVE', 'DURATION', 1500, null, null, 'PROCEDURE', '[2024-01-01,)'),
      (null, 'REPAIR', 'EMERGENCY', null, null, 'ARRIVE', 'DURATION', 600, null, null, 'CITY_STANDARD', '[2024-01-01,)'),
      (1, 'REPAIR', null, null, null, 'ARRIVE', 'DURATION', 2000, null, null, 'CONTRACT', '[2024-01-01,)'),
      (1, 'REPAIR', 'GENERAL', 'PUBLIC', null, 'ARRIVE', 'DURATION', 2600, null, null, 'CONTRACT', '[2024-01-01,)'),
      (null, 'REPAIR', 'EMERGENCY', 'PUBLIC', null, 'ARRIVE', 'DURATION', 900, null, null, 'CONTRACT', '[2024-01-01,)'),
      (null, 'REPAIR', null, null, null, 'COMPLETE', 'SAME_LOCAL_DAY', null, null, null, 'PROCEDURE', '[2024-01-01,)'),
      (2, 'REPAIR', 'GENERAL', null, null, 'COMPLETE', 'DURATION', 100000, null, null, 'CONTRACT', '[2024-01-01,)'),
      (null, 'COMPLAINT', null, null, 'MINOR', 'SOLVE', 'SAME_LOCAL_DAY', null, '17:00', '12:00', 'PROCEDURE', '[2024-01-01,)'),
      (null, 'COMPLAINT', null, null, null, 'CALLBACK', 'DURATION', 50000, null, null, 'PLATFORM', '[2024-01-01,)')
    ) as l(rank, kind, urgency, area, severity, clock, limited, seconds, cutoff, until, source, during);
set session_replication_role = origin;
