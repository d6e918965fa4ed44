-- What a day brings to cases that were open: promises kept late, repairs completed, complaints solved, callbacks made. 2-cases.sql adds the day's own.
set search_path = linli;
create temp table ended as
  select tenant_id, id, :'since'::timestamptz + bench.r(hashtext(id::text), 140) * (:'until'::timestamptz - :'since') as at
    from deadline where claimed_verdict = 'OPEN' and cancelled_at is null and started_at >= :'since'::timestamptz - interval '7 days' and bench.r(hashtext(id::text), 141) < 0.5;
create temp table done as
  select d.tenant_id, d.subject_kind, d.subject_id, d.clock, e.id, e.at from ended e join deadline d on d.tenant_id = e.tenant_id and d.id = e.id;
set session_replication_role = replica;
-- Of imported ones the server goes on to see nothing.
update deadline d set claimed_stop_at = e.at, proven_stop_at = case when d.proven_verdict <> 'UNMEASURED' then e.at end, row_xid = pg_current_xact_id(), claimed_verdict = case when e.at > d.due_at then 'BREACHED' else 'MET' end,
       proven_verdict = case when d.proven_verdict = 'UNMEASURED' then 'UNMEASURED' when e.at > coalesce(d.proven_due_at, d.due_at) then 'BREACHED' else 'MET' end from ended e where d.tenant_id = e.tenant_id and d.id = e.id;
update deadline_pause s set claimed_until_at = e.at, proven_until_at = e.at, row_xid = pg_current_xact_id() from ended e
 where s.tenant_id = e.tenant_id and s.deadline_id = e.id and s.proven_until_at is null;
update repair_request r set completed_at = e.at, status = 'COMPLETED', row_xid = pg_current_xact_id() from done e
 where r.tenant_id = e.tenant_id and r.id = e.subject_id and e.clock = 'COMPLETE' and r.completed_at is null;
update complaint c set solved_at = e.at, status = 'SOLVED', row_xid = pg_current_xact_id() from done e
 where c.tenant_id = e.tenant_id and c.id = e.subject_id and e.clock = 'SOLVE' and c.solved_at is null and c.responsibility is not null;
update callback b set done_at = e.at, recorded_at = e.at, method = 'PHONE', caller = 'caller', reached = bench.r(hashtext(b.id::text), 142) < 0.85, satisfaction = 5, row_xid = pg_current_xact_id()
  from done e where b.tenant_id = e.tenant_id and b.id = e.subject_id and e.clock = 'CALLBACK' and b.done_at is null;
insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash)
  select tenant_id, md5(id::text || 'told')::uuid, subject_kind, subject_id, 100 + extract(doy from at)::int, case clock when 'COMPLETE' then 'COMPLETED' else 'SOLVED' end, at, at, 'who', 'ROLE', 'APP', '\x00'
    from done where clock in ('COMPLETE', 'SOLVE');
drop table ended, done;
