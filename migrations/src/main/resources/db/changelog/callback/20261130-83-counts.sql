--liquibase formatted sql

--changeset linli:callback-counts splitStatements:false
--comment What the records say of a month's callbacks: for filing, and for what has changed since (B-15, B-26).
create function callback_counts(of_project uuid, of_month date, as_of timestamptz)
  returns table (owed integer, answered integer, in_time integer, in_time_proven integer, not_yet_due integer, of_complaints integer,
                 rated integer, satisfied integer, dissatisfied integer, reported integer)
  language sql stable
  begin atomic
    select count(*)::integer, count(*) filter (where c.reached)::integer,
           count(*) filter (where c.reached and c.done_at <= c.due_at)::integer,
           count(*) filter (where c.reached and c.recorded_at <= c.due_at)::integer,
           count(*) filter (where c.reached is not true and c.due_at > as_of)::integer, count(c.complaint_id)::integer,
           count(c.satisfaction)::integer, count(*) filter (where c.satisfaction >= 4)::integer,
           count(*) filter (where c.satisfaction <= 2)::integer,
           count(*) filter (where exists (select from callback_report r where r.tenant_id = c.tenant_id and r.callback_id = c.id))::integer
      from project p
      join callback c on c.tenant_id = p.tenant_id and c.project_id = p.id
       and c.owed_since >= of_month::timestamp at time zone p.time_zone
       and c.owed_since < (of_month + interval '1 month') at time zone p.time_zone
     where p.id = of_project;
  end;
--rollback drop function callback_counts(uuid, date, timestamptz);

--changeset linli:callback-statistic-now
--comment The figures of a filed month as they would be filed now (B-26).
create view callback_statistic_now with (security_invoker = true) as
  select filed.tenant_id, filed.id as callback_statistic_id, present.*
    from callback_statistic filed, lateral callback_counts(filed.project_id, filed.month, filed.filed_at) as present;
grant select on callback_statistic_now to linli_api;
--rollback drop view callback_statistic_now;
