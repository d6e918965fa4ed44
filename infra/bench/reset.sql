-- Back to what was loaded: what the operations added on both sides goes, what they changed is as it was.
begin;
set session_replication_role = replica;
set search_path = linli, public;

delete from app.callback where id >= 10000001;
delete from app.handling_step where id >= 10000001;
delete from app.complaint where id >= 10000001;
update app.complaint set version = 0, completed_at = null, status = (array['RECEIVED', 'ASSIGNED', 'HANDLING', 'AWAITING_CALLBACK'])[1 + app.h(id, 6) % 4]
 where version > 0;

delete from callback_attempt;
delete from callback where not bench.loaded(id);
delete from deadline where not bench.loaded(id);
delete from event where not bench.loaded(id);
delete from handling_step where not bench.loaded(id);
delete from complaint_handling where not bench.loaded(complaint_id);
delete from complaint where not bench.loaded(id);
truncate idempotency_key, personal_data_reading;

create temporary table changed on commit drop as
select c.tenant_id, c.id, bench.status(k.status) as status
  from complaint c
  join app.complaint k on k.tenant_id = ('x' || substr(c.tenant_id::text, 1, 8))::bit(32)::int and k.id = ('x' || right(c.id::text, 12))::bit(48)::bigint
 where c.version > 0;
update complaint c set version = 0, solved_at = null, status = g.status from changed g where c.tenant_id = g.tenant_id and c.id = g.id;
update complaint_handling h set version = 0, measure = '', completed_at = null from changed g where h.tenant_id = g.tenant_id and h.complaint_id = g.id;
update deadline d set version = 0, claimed_stop_at = null, proven_stop_at = null, claimed_verdict = 'OPEN', proven_verdict = 'OPEN'
  from changed g where d.tenant_id = g.tenant_id and d.subject_id = g.id and d.clock = 'SOLVE';
commit;
vacuum analyze app.complaint, app.handling_step, app.callback, complaint, complaint_handling, callback, deadline, event;
