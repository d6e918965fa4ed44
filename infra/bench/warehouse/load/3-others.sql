-- What else a project does: visits, agreed services, renovations with notices and patrols, ledgers, and the yearly survey.
set session_replication_role = replica;
insert into linli.home_visit (tenant_id, id, project_id, household_id, visited_at, recorded_at, recorded_by)
  select tenant_id, bench.id('visit', n), project_id, household_id, at, at + interval '2 hours', 'who'
    from (select *, :'since'::timestamptz + bench.r(n, 110) * (:'until'::timestamptz - :'since') as at from bench.home) h where bench.r(n, 111) < 0.4 and at + interval '2 hours' < :'until';
create temp table happened as
  select x.n, p.n as project, p.tenant_id, p.project_id, p.time_zone, h.household_id, :'since'::timestamptz + bench.r(x.n, 112) * (:'until'::timestamptz - :'since') as at,
         bench.r(x.n, 113) ^ 4 * interval '3 days' as lag
    from generate_series(1, :cases::bigint / 100) x(n) join bench.home h on h.n = 1 + floor(:households * bench.r(x.n, 114))::int join bench.project p on p.n = h.project;
insert into linli.agreed_service (tenant_id, id, project_id, household_id, kind, description, recorded_at, recorded_by)
  select tenant_id, bench.id('service', n), project_id, household_id, (array['CONTRACTED', 'OTHER', 'DEVELOPER_LEGACY'])[1 + n % 3], 'words', at, 'who' from happened;
insert into linli.service_callback (tenant_id, id, project_id, agreed_service_id, occasion, owed_since, due_at, done_at, recorded_at, method, caller, reached, cancelled_at)
  select tenant_id, bench.id('service ' || occasion, n), project_id, bench.id('service', n), occasion, owed, case when n % 3 > 0 then owed + interval '3 days' end,
         case when done < :'until' then done end, case when done < :'until' then done end, case when done < :'until' then (array['PHONE', 'HOME_VISIT'])[1 + n % 2] end,
         case when done < :'until' then 'caller' end, case when done < :'until' then bench.r(n, 115) < 0.85 end, case when (done >= :'until') is not false and n % 20 = 0 then owed + interval '1 day' end
    from (select *, at + after as owed, case when bench.r(n, 116) < 0.8 then at + after + bench.r(n, 117) * interval '4 days' end as done
            from happened, (values ('MID_TERM', interval '5 days'), ('AFTER_END', interval '20 days')) as turn(occasion, after)) t where owed < :'until';
insert into linli.rectification_notice (tenant_id, id, project_id, violation_id, cycle, number, household_id, building, unit, owner_name, content, first_deliverer, second_deliverer,
                                        rectify_by_at, delivered_at, recorded_at, receipt, signee, signed_at, receipt_recorded_at)
  select tenant_id, bench.id('notice ' || cycle || ' ', n), project_id, bench.id('violation', n), cycle, n || '-' || cycle, household_id, 'A', '1', 'owner', 'words', 'one', 'two',
         begun + interval '5 days', begun, begun, case when bench.r(n, 118) < 0.9 then 'SIGNED' end, case when bench.r(n, 118) < 0.9 then 'owner' end, case when bench.r(n, 118) < 0.9 then begun end,
         case when bench.r(n, 118) < 0.9 then begun end
    from (select *, at + (cycle - 1) * interval '6 days' as begun from happened, generate_series(1, 2) cycle where n % 2 = 0 and (cycle = 1 or n % 8 = 0)) s where begun < :'until';
insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select tenant_id, bench.id('rechecked', n), 'VIOLATION', bench.id('violation', n), 9, 'RECHECKED', passed, passed + lag, 'who', 'ROLE', 'APP', '\x00'
    from (select *, at + (case when n % 8 = 0 then 6 else 0 end + 6 * bench.r(n, 119)) * interval '1 day' as passed from happened where n % 2 = 0 and n % 10 > 0) r where passed + lag < :'until';
insert into linli.patrol (tenant_id, id, project_id, patrol_round_id, renovation_id, department, patroller, arrived_at, left_at, recorded_at)
  select tenant_id, bench.id('patrol', n), project_id, bench.id('round', n), bench.id('renovation', n), 'REPAIR', 'who', at - interval '10 minutes', at, at + lag from happened where at + lag < :'until';
insert into linli.patrol_item (tenant_id, id, patrol_id, kind, in_order)
  select tenant_id, bench.id(kind, n), bench.id('patrol', n), kind, bench.r(n, 120) < 0.92 from happened, (values ('PASS_CHECK'), ('OVERTIME')) as seen(kind) where at + lag < :'until';
-- Rounds of patrols, papers for the archive, and limits for half of the notices.
insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, cycle, clock, case_kind, category, reference, time_zone, started_at, due_at, claimed_stop_at, proven_stop_at,
                            claimed_verdict, proven_verdict)
  select tenant_id, bench.id(clock || ' ', n), project_id, kind, bench.id(lower(kind), n), 1, clock, 'RENOVATION', 'wall', '', time_zone, at, due, stop, stop,
         case when stop is null then 'OPEN' when stop > due then 'BREACHED' else 'MET' end, case when stop is null then 'OPEN' when stop > due then 'BREACHED' else 'MET' end
    from (select h.*, clock, kind, at + allowed as due, case when stopped < :'until' and bench.r(n, 122) < 0.95 then stopped end as stop
            from happened h cross join (values ('PATROL', 'RENOVATION', interval '1 day'), ('ARCHIVE', 'RENOVATION', interval '5 days'), ('RECTIFY', 'VIOLATION', interval '4 days')) as limits(clock, kind, allowed)
           cross join lateral (select at + allowed * 1.2 * bench.r(n, 121) as stopped) s where clock <> 'RECTIFY' or n % 4 = 0) d;

-- Nine ledgers in ten are filed, most of them on time, and one in fifty is wrong by one.
create temp table period as
  select 'WEEK' as period, b::date as begins_on, (b + interval '7 days')::date as next_on from generate_series(date_trunc('week', :'since'::timestamp), :'until'::timestamp, interval '7 days') b
  union all
  select 'MONTH', b::date, (b + interval '1 month')::date from generate_series(date_trunc('month', :'since'::timestamp), :'until'::timestamp, interval '1 month') b
  union all
  select 'QUARTER', b::date, (b + interval '3 months')::date from generate_series(date_trunc('quarter', :'since'::timestamp), :'until'::timestamp, interval '3 months') b;
create temp table recounted as
  select q.project_id, u.period, date_trunc(u.period, q.received_at at time zone p.time_zone)::date as begins_on, count(*) as received, count(*) filter (where q.urgency = 'EMERGENCY') as emergencies,
         count(*) filter (where q.area = 'PUBLIC') as public_area, count(*) filter (where q.paid_service) as paid,
         count(*) filter (where q.completed_at < (date_trunc(u.period, q.received_at at time zone p.time_zone) + length) at time zone p.time_zone) as completed
    from linli.repair_request q join bench.project p on p.project_id = q.project_id
   cross join (values ('WEEK', interval '7 days'), ('MONTH', interval '1 month'), ('QUARTER', interval '3 months')) as u(period, length) group by 1, 2, 3;
insert into linli.repair_ledger (tenant_id, id, project_id, period, begins_on, ends_on, begins_at, ends_at, filing, due_at, filed_at, filed_by, received, completed, emergencies, public_area,
                                 paid, fee_cents, seal)
  select p.tenant_id, md5(p.n || l.period || l.begins_on)::uuid, p.project_id, l.period, l.begins_on, l.next_on - 1, l.begins_on::timestamp at time zone p.time_zone, ends_at, 1, ends_at + interval '3 days',
         ends_at + late, 'who', coalesce(c.received, 0) + (bench.r(p.n, 130 + l.begins_on - date '2020-01-01') < 0.02)::int, coalesce(c.completed, 0), coalesce(c.emergencies, 0),
         coalesce(c.public_area, 0), coalesce(c.paid, 0), 0, 'seal'
    from bench.project p cross join period l cross join lateral (select l.next_on::timestamp at time zone p.time_zone as ends_at, bench.r(p.n, 5000 + l.begins_on - date '2020-01-01') * interval '84 hours' as late) e
    left join recounted c on c.project_id = p.project_id and c.period = l.period and c.begins_on = l.begins_on
   where ends_at + late < :'until' and bench.r(p.n, 9000 + l.begins_on - date '2020-01-01') < 0.9;

insert into linli.satisfaction_question (tenant_id, id, satisfaction_questionnaire_id, seq, text)
  select bench.id('tenant', t), bench.id('question ' || n || ' ', t), bench.id('questionnaire', t), n, 'words' from generate_series(1, :tenants) t, generate_series(1, 4) n;
create temp table survey as
  select p.*, year, bench.id('survey ' || year || ' ', n) as id, framed_on from bench.project p
   cross join generate_series(extract(year from :'since'::timestamptz)::int, extract(year from :'until'::timestamptz)::int) year cross join lateral (select make_date(year, 9, 1) + n % 40 as framed_on) f
   where framed_on > :'since'::date and framed_on < :'until'::date - 40;
insert into linli.satisfaction_survey (tenant_id, id, project_id, satisfaction_questionnaire_id, year, framed_on, frame_size, sample_size, seed, recorded_at, recorded_by)
  select tenant_id, id, project_id, bench.id('questionnaire', tenant), year, framed_on, 100, 50, 'seed', framed_on, 'who' from survey;
insert into linli.satisfaction_response (tenant_id, id, satisfaction_survey_id, household_id, responded_at, recorded_at, recorded_by)
  select tenant_id, bench.id('response ' || year || ' ' || home || ' ', n), id, bench.id('sampled ' || home || ' ', n), framed_on, framed_on + home * interval '12 hours', 'who'
    from survey, generate_series(1, 50) home where bench.r(n * 1000 + home, year) < 0.6;
insert into linli.satisfaction_score (tenant_id, id, satisfaction_response_id, seq, score)
  select tenant_id, md5(id::text || seq)::uuid, id, seq, 5 - floor(5 * bench.r(hashtext(id::text), seq) ^ 3)::int from linli.satisfaction_response, generate_series(1, 4) seq;
drop table happened, period, recounted, survey;
