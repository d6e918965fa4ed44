-- After oracle.sql: where the due times lie under the limits of test.limits_on. A pause that the server had been told of moves them by as much of it as lies
-- between the start and the due time without it; a deadline has one pause at most.
create temp table promise_again as
  select (jsonb_populate_record(d, case when d.started_at is null or d.proven_verdict = 'UNMEASURED' and d.due_at is not null or d.threshold_id is null and d.due_at is not null
            or exists (select from linli.complaint c where c.tenant_id = d.tenant_id and c.id = d.subject_id and c.imported)
            or exists (select from linli.repair_request c where c.tenant_id = d.tenant_id and c.id = d.subject_id and c.imported) then '{}'
          else jsonb_build_object('due_at', won.due + coalesce(case when won.moves and told.claimed_from < won.due then told.claimed_until - told.claimed_from end, '0'),
                                  'proven_due_at', won.due + coalesce(case when won.moves and told.proven_from < won.due then told.proven_until - told.proven_from end, '0')) end)).*,
         d.due_at as filed_due_at
    from linli.deadline d cross join moment
    left join lateral (select greatest(s.claimed_from_at, d.started_at) as claimed_from, greatest(s.claimed_until_at, d.started_at) as claimed_until, greatest(s.proven_from_at, d.started_at) as proven_from,
                              greatest(s.proven_until_at, d.started_at) as proven_until from linli.deadline_pause s
                        where s.tenant_id = d.tenant_id and s.deadline_id = d.id and s.proven_until_at <= now) as told on true
    left join lateral (select case when t.limit_kind = 'DURATION' then d.started_at + t.limit_seconds * interval '1 second'
                                   when (d.started_at at time zone d.time_zone)::time < t.cutoff or t.cutoff is null
                                   then ((d.started_at at time zone d.time_zone)::date + 1)::timestamp at time zone d.time_zone - interval '1 microsecond'
                                   else ((d.started_at at time zone d.time_zone)::date + 1 + t.next_day_until) at time zone d.time_zone end as due,
                              t.limit_kind = 'DURATION' as moves
                         from linli.threshold t
                        where t.tenant_id = d.tenant_id and t.effective @> current_setting('test.limits_on')::date and t.clock = d.clock and t.case_kind = d.case_kind
                          and (t.urgency is null or t.urgency = d.urgency) and (t.area is null or t.area = d.area) and (t.severity is null or t.severity = d.severity)
                          and (t.contract_level_id is null or t.contract_level_id = d.contract_level_id)
                        order by t.source = 'CONTRACT' desc, case when t.source = 'CONTRACT' then (t.contract_level_id is null, -num_nonnulls(t.urgency, t.area, t.severity)) end, 1
                        limit 1) as won on true;
create or replace temp view promise as select * from promise_again;
