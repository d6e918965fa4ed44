--liquibase formatted sql

--changeset linli:asked-callback
--comment What was asked of residents, or is owed, of every kind: about complaints, repairs, activities and services, and at the visits of a year (B-12 to B-18, B-26).
create view asked_callback with (security_invoker = true) as
  select tenant_id, id, project_id,
         case when complaint_id is not null then 'COMPLAINT' when repair_request_id is not null then 'REPAIR' else 'ACTIVITY' end as kind,
         id as callback_id, null::uuid as service_callback_id, null::uuid as home_visit_id, owed_since, due_at, done_at, recorded_at, reached,
         satisfaction, quality, courteous, shoe_covers, charge_correct
    from callback
  union all
  select tenant_id, id, project_id, 'SERVICE', null, id, null, owed_since, due_at, done_at, recorded_at, reached,
         satisfaction, quality, courteous, null, charge_correct
    from service_callback where cancelled_at is null
  union all
  select tenant_id, id, project_id, 'HOME_VISIT', null, null, id, visited_at, null, visited_at, recorded_at, true,
         satisfaction, quality, courteous, null, null
    from home_visit;
grant select on asked_callback to linli_api;
--rollback drop view asked_callback;

--changeset linli:asked-callback-indexes
create index service_callback_owed_idx on service_callback (tenant_id, project_id, owed_since);
drop index callback_poor_idx;
create index callback_poor_idx on callback (tenant_id, project_id, recorded_at, id)
  where reached and (satisfaction <= 2 or quality <= 2 or courteous is false or shoe_covers is false or charge_correct is false);
--rollback drop index callback_poor_idx;
--rollback create index callback_poor_idx on callback (tenant_id, project_id, recorded_at, id) where reached and (satisfaction <= 2 or quality <= 2);
--rollback drop index service_callback_owed_idx;

--changeset linli:callback-report-of-all-kinds
--comment A non-conformity is written about a callback of any kind (B-16): callback_id is the key of what was answered, and one of the others says what it is.
alter table callback_report
  drop constraint callback_report_callback_fkey,
  add column case_callback_id uuid,
  add column service_callback_id uuid,
  add column home_visit_id uuid;
comment on column callback_report.case_callback_id is 'callback_id again; null beside both of the others: written by the release before';
alter table callback_report
  add constraint callback_report_one_check check (num_nonnulls(case_callback_id, service_callback_id, home_visit_id) <= 1) not valid,
  add constraint callback_report_case_callback_fkey foreign key (tenant_id, case_callback_id) references callback not valid,
  add constraint callback_report_service_callback_fkey foreign key (tenant_id, service_callback_id) references service_callback not valid,
  add constraint callback_report_home_visit_fkey foreign key (tenant_id, home_visit_id) references home_visit not valid;
--rollback alter table callback_report
--rollback   drop column case_callback_id, drop column service_callback_id, drop column home_visit_id,
--rollback   add constraint callback_report_callback_fkey foreign key (tenant_id, callback_id) references callback not valid;

--changeset linli:callback-report-of-cases
--comment All those from before are about cases.
alter table callback_report no force row level security;
update callback_report set case_callback_id = callback_id where num_nonnulls(case_callback_id, service_callback_id, home_visit_id) = 0;
alter table callback_report force row level security;
--rollback empty

--changeset linli:callback-report-of-all-kinds-validated
alter table callback_report validate constraint callback_report_one_check;
alter table callback_report validate constraint callback_report_case_callback_fkey;
alter table callback_report validate constraint callback_report_service_callback_fkey;
alter table callback_report validate constraint callback_report_home_visit_fkey;
--rollback empty

--changeset linli:asked-resident-again
--comment Who was asked again about a service or a visit was asked as well (B-21 to B-24).
create or replace view asked_resident with (security_invoker = true) as
  select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id) as household_id,
         callback.method, callback.satisfaction, callback.done_at
    from callback
    left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
    left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
   where callback.reached
  union all
  select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id),
         recall.method, recall.satisfaction, recall.done_at
    from recall
    join callback on callback.tenant_id = recall.tenant_id and callback.id = recall.callback_id
    left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
    left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
  union all
  select made.tenant_id, made.project_id, service.household_id, made.method, made.satisfaction, made.done_at
    from service_callback made
    join agreed_service service on service.tenant_id = made.tenant_id and service.id = made.agreed_service_id
   where made.reached
  union all
  select tenant_id, project_id, household_id, 'HOME_VISIT', satisfaction, visited_at from home_visit
  union all
  select made.tenant_id, made.project_id, service.household_id, recall.method, recall.satisfaction, recall.done_at
    from recall
    join service_callback made on made.tenant_id = recall.tenant_id and made.id = recall.callback_id
    join agreed_service service on service.tenant_id = made.tenant_id and service.id = made.agreed_service_id
  union all
  select visit.tenant_id, visit.project_id, visit.household_id, recall.method, recall.satisfaction, recall.done_at
    from recall
    join home_visit visit on visit.tenant_id = recall.tenant_id and visit.id = recall.callback_id;
--rollback create or replace view asked_resident with (security_invoker = true) as
--rollback   select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id) as household_id,
--rollback          callback.method, callback.satisfaction, callback.done_at
--rollback     from callback
--rollback     left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
--rollback     left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
--rollback    where callback.reached
--rollback   union all
--rollback   select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id),
--rollback          recall.method, recall.satisfaction, recall.done_at
--rollback     from recall
--rollback     join callback on callback.tenant_id = recall.tenant_id and callback.id = recall.callback_id
--rollback     left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
--rollback     left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
--rollback   union all
--rollback   select made.tenant_id, made.project_id, service.household_id, made.method, made.satisfaction, made.done_at
--rollback     from service_callback made
--rollback     join agreed_service service on service.tenant_id = made.tenant_id and service.id = made.agreed_service_id
--rollback    where made.reached
--rollback   union all
--rollback   select tenant_id, project_id, household_id, 'HOME_VISIT', satisfaction, visited_at from home_visit;

--changeset linli:callback-statistic-of-all-kinds
--comment The month's form counts callbacks of every kind, each kind apart as well (B-15, B-26), and how many have no limit; visits of the year, which no month owes, stand beside them. What was filed before counted complaints, repairs and activities, stays as it was filed, and is compared with these.
alter table callback_statistic
  add of_repairs integer, add of_activities integer, add of_services integer, add unmeasured integer,
  add home_visits integer, add home_visits_rated integer, add home_visits_satisfied integer, add home_visits_dissatisfied integer,
  add home_visits_reported integer;
comment on column callback_statistic.of_repairs is 'null, like of_activities, of_services, unmeasured and the visits: filed before it was counted';
drop view callback_statistic_now;
drop function callback_counts(uuid, date, timestamptz);
--rollback create function callback_counts(of_project uuid, of_month date, as_of timestamptz)
--rollback   returns table (owed integer, answered integer, in_time integer, in_time_proven integer, not_yet_due integer, of_complaints integer,
--rollback                  rated integer, satisfied integer, dissatisfied integer, reported integer)
--rollback   language sql stable as $$
--rollback     select count(*)::integer, count(*) filter (where c.reached)::integer,
--rollback            count(*) filter (where c.reached and c.done_at <= c.due_at)::integer,
--rollback            count(*) filter (where c.reached and c.recorded_at <= c.due_at)::integer,
--rollback            count(*) filter (where c.reached is not true and c.due_at > as_of)::integer, count(c.complaint_id)::integer,
--rollback            count(c.satisfaction)::integer, count(*) filter (where c.satisfaction >= 4)::integer,
--rollback            count(*) filter (where c.satisfaction <= 2)::integer,
--rollback            count(*) filter (where exists (select from linli.callback_report r where r.tenant_id = c.tenant_id and r.callback_id = c.id))::integer
--rollback       from linli.project p
--rollback       join linli.callback c on c.tenant_id = p.tenant_id and c.project_id = p.id
--rollback        and c.owed_since >= of_month::timestamp at time zone p.time_zone
--rollback        and c.owed_since < (of_month + interval '1 month') at time zone p.time_zone
--rollback      where p.id = of_project $$;
--rollback create view callback_statistic_now with (security_invoker = true) as
--rollback   select filed.tenant_id, filed.id as callback_statistic_id, present.*
--rollback     from callback_statistic filed, lateral callback_counts(filed.project_id, filed.month, filed.filed_at) as present;
--rollback grant select on callback_statistic_now to linli_api;
--rollback alter table callback_statistic drop column of_repairs, drop column of_activities, drop column of_services, drop column unmeasured,
--rollback   drop column home_visits, drop column home_visits_rated, drop column home_visits_satisfied, drop column home_visits_dissatisfied,
--rollback   drop column home_visits_reported;

--changeset linli:callback-counts-of-all-kinds splitStatements:false
create function callback_counts(of_project uuid, of_month date, as_of timestamptz, with_services boolean)
  returns table (owed integer, answered integer, in_time integer, in_time_proven integer, not_yet_due integer, of_complaints integer,
                 rated integer, satisfied integer, dissatisfied integer, reported integer, of_repairs integer, of_activities integer,
                 of_services integer, unmeasured integer, home_visits integer, home_visits_rated integer, home_visits_satisfied integer,
                 home_visits_dissatisfied integer, home_visits_reported integer)
  language sql stable
  begin atomic
    select count(*) filter (where c.owes)::integer, count(*) filter (where c.owes and c.reached)::integer,
           count(*) filter (where c.owes and c.reached and c.done_at <= c.due_at)::integer,
           count(*) filter (where c.owes and c.reached and c.recorded_at <= c.due_at)::integer,
           count(*) filter (where c.owes and c.reached is not true and c.due_at > as_of)::integer,
           count(*) filter (where c.kind = 'COMPLAINT')::integer,
           count(c.satisfaction) filter (where c.owes)::integer, count(*) filter (where c.owes and c.satisfaction >= 4)::integer,
           count(*) filter (where c.owes and c.satisfaction <= 2)::integer, count(*) filter (where c.owes and c.reported)::integer,
           count(*) filter (where c.kind = 'REPAIR')::integer, count(*) filter (where c.kind = 'ACTIVITY')::integer,
           count(*) filter (where c.kind = 'SERVICE')::integer, count(*) filter (where c.owes and c.due_at is null)::integer,
           count(*) filter (where not c.owes)::integer, count(c.satisfaction) filter (where not c.owes)::integer,
           count(*) filter (where not c.owes and c.satisfaction >= 4)::integer,
           count(*) filter (where not c.owes and c.satisfaction <= 2)::integer,
           count(*) filter (where not c.owes and c.reported)::integer
      from project p
      cross join lateral (select asked.*, asked.kind <> 'HOME_VISIT' as owes,
                                 exists (select from callback_report r where r.tenant_id = asked.tenant_id and r.callback_id = asked.id) as reported
                            from asked_callback asked
                           where asked.tenant_id = p.tenant_id and asked.project_id = p.id
                             and asked.owed_since >= of_month::timestamp at time zone p.time_zone
                             and asked.owed_since < (of_month + interval '1 month') at time zone p.time_zone
                             and (with_services or asked.kind <> 'SERVICE')) as c
     where p.id = of_project;
  end;
--rollback drop function callback_counts(uuid, date, timestamptz, boolean);

--changeset linli:callback-statistic-now-of-all-kinds
create view callback_statistic_now with (security_invoker = true) as
  select filed.tenant_id, filed.id as callback_statistic_id, present.*
    from callback_statistic filed, lateral callback_counts(filed.project_id, filed.month, filed.filed_at, filed.of_services is not null) as present;
grant select on callback_statistic_now to linli_api;
--rollback drop view callback_statistic_now;
