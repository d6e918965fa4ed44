--liquibase formatted sql

--changeset linli:service-and-activity-clocks
--comment Callbacks about services and activities are deadlines like those about complaints and repairs (B-03 to B-05). Taken back, the rows stay.
alter table deadline
  drop constraint deadline_subject_kind_check,
  add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT')) not valid;
alter table deadline
  drop constraint deadline_case_kind_check,
  add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')) not valid;
alter table threshold
  drop constraint threshold_case_kind_check,
  add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')) not valid;
alter table threshold_draft
  drop constraint threshold_draft_case_kind_check,
  add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')) not valid;
--rollback alter table deadline
--rollback   drop constraint deadline_subject_kind_check,
--rollback   add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')) not valid;
--rollback alter table deadline
--rollback   drop constraint deadline_case_kind_check,
--rollback   add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION')) not valid;
--rollback alter table threshold
--rollback   drop constraint threshold_case_kind_check,
--rollback   add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION')) not valid;
--rollback alter table threshold_draft
--rollback   drop constraint threshold_draft_case_kind_check,
--rollback   add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION')) not valid;

--changeset linli:service-and-activity-clocks-validated
--comment What was there has one of the former kinds, so that this finds nothing.
alter table deadline validate constraint deadline_subject_kind_check;
alter table deadline validate constraint deadline_case_kind_check;
alter table threshold validate constraint threshold_case_kind_check;
alter table threshold_draft validate constraint threshold_draft_case_kind_check;
--rollback empty

--changeset linli:week-of-callbacks
--comment The week of B-04 and B-05 was written in the program, for every company; each has it as a limit of its own now, which it can change, since its first project or its first limit of a callback.
alter table threshold no force row level security;
alter table project no force row level security;
insert into threshold (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference, effective, set_by)
  select company.tenant_id, gen_random_uuid(), week.case_kind, 'CALLBACK', 'DURATION', 604800, 'PROCEDURE', week.reference,
         daterange(company.since, null), 'platform'
    from (select tenant_id, min(day) as since
            from (select tenant_id, lower(effective) as day from threshold where clock = 'CALLBACK'
                  union all select tenant_id, (created_at at time zone time_zone)::date from project) as known
           group by tenant_id) as company
   cross join (values ('OTHER_SERVICE', '客服类作业规程·回访管理 B-05'), ('ACTIVITY', '客服类作业规程·回访管理 B-04')) as week(case_kind, reference)
   where not exists (select from threshold t where t.tenant_id = company.tenant_id and t.case_kind = week.case_kind and t.clock = 'CALLBACK');
alter table project force row level security;
alter table threshold force row level security;
--rollback alter table threshold no force row level security;
--rollback alter table deadline no force row level security;
--rollback delete from threshold t where case_kind in ('OTHER_SERVICE', 'ACTIVITY') and set_by = 'platform'
--rollback   and not exists (select from deadline d where d.tenant_id = t.tenant_id and d.threshold_id = t.id);
--rollback alter table deadline force row level security;
--rollback alter table threshold force row level security;
