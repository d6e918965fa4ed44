--liquibase formatted sql

--changeset linli:console-own-projects splitStatements:false rollbackSplitStatements:false
--comment Supervisors come into the console, to the work of their day: the fence inside a company is theirs there as in the API. Whatever of a project the console reads has it.
do $$
declare
  fenced text;
begin
  foreach fenced in array '{project,household,building,project_level,deadline,work_calendar,complaint,repair_request,callback,service_callback,home_visit,callback_attempt,renovation,violation}'::text[] loop
    execute format('alter policy %I on linli.%I to linli_api, linli_console', fenced || '_project', fenced);
  end loop;
end
$$;
--rollback do $$
--rollback declare
--rollback   fenced text;
--rollback begin
--rollback   foreach fenced in array '{project,household,building,project_level,deadline,work_calendar,complaint,repair_request,callback,service_callback,home_visit,callback_attempt,renovation,violation}'::text[] loop
--rollback     execute format('alter policy %I on linli.%I to linli_api', fenced || '_project', fenced);
--rollback   end loop;
--rollback end
--rollback $$;

--changeset linli:work-of-the-day
--comment The work of the day names its cases by their number, and says how often somebody has tried to call back. None of these columns tells of a resident.
grant select (id, number) on renovation to linli_console;
grant select (id, renovation_id) on violation to linli_console;
grant select (id, project_id, complaint_id, repair_request_id) on callback to linli_console;
grant select (id, project_id) on service_callback, home_visit to linli_console;
grant select (id, project_id, callback_id, service_callback_id, caller, owed_since, recorded_at) on callback_attempt to linli_console;
grant select (callback_id, reported_at) on callback_report to linli_console;
grant select (callback_id, kind) on callback_reply to linli_console;
--rollback revoke select (callback_id, kind) on callback_reply from linli_console;
--rollback revoke select (callback_id, reported_at) on callback_report from linli_console;
--rollback revoke select (id, project_id, callback_id, service_callback_id, caller, owed_since, recorded_at) on callback_attempt from linli_console;
--rollback revoke select (id, project_id) on service_callback, home_visit from linli_console;
--rollback revoke select (id, project_id, complaint_id, repair_request_id) on callback from linli_console;
--rollback revoke select (id, renovation_id) on violation from linli_console;
--rollback revoke select (id, number) on renovation from linli_console;

--changeset linli:case-number splitStatements:false rollbackSplitStatements:false
--comment By which number a case is looked up: its own, that of the renovation of a violation, or that of the case which owes a callback. Null: it has none, or the asker does not see it.
create function case_number(subject_kind text, subject_id uuid) returns text language sql stable as $$
  select case subject_kind
    when 'COMPLAINT' then (select c.number from linli.complaint c where c.id = subject_id)
    when 'REPAIR' then (select r.number from linli.repair_request r where r.id = subject_id)
    when 'RENOVATION' then (select n.number from linli.renovation n where n.id = subject_id)
    when 'VIOLATION' then
      (select n.number from linli.violation v join linli.renovation n on n.id = v.renovation_id where v.id = subject_id)
    when 'CALLBACK' then
      (select coalesce((select c.number from linli.complaint c where c.id = b.complaint_id),
                       (select r.number from linli.repair_request r where r.id = b.repair_request_id))
         from linli.callback b where b.id = subject_id)
  end
$$;
--rollback drop function case_number(text, uuid);
