--liquibase formatted sql

--changeset linli:service-and-activity-clocks
--comment Callbacks about services and activities are deadlines like those about complaints and repairs (B-03 to B-05).
alter table deadline
  drop constraint deadline_subject_kind_check,
  add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION', 'SERVICE_CALLBACK', 'HOME_VISIT')),
  drop constraint deadline_case_kind_check,
  add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY'));
alter table threshold
  drop constraint threshold_case_kind_check,
  add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY'));
alter table threshold_draft
  drop constraint threshold_draft_case_kind_check,
  add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION', 'CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY'));
--rollback alter table deadline
--rollback   drop constraint deadline_subject_kind_check,
--rollback   add constraint deadline_subject_kind_check check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK', 'RENOVATION', 'PATROL', 'VIOLATION')),
--rollback   drop constraint deadline_case_kind_check,
--rollback   add constraint deadline_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION'));
--rollback alter table threshold
--rollback   drop constraint threshold_case_kind_check,
--rollback   add constraint threshold_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION'));
--rollback alter table threshold_draft
--rollback   drop constraint threshold_draft_case_kind_check,
--rollback   add constraint threshold_draft_case_kind_check check (case_kind in ('COMPLAINT', 'REPAIR', 'RENOVATION'));

--changeset linli:week-of-callbacks
--comment The week of B-04 and B-05 was written in the program; each company that has limits for its callbacks has it as a limit of its own now, which it can change.
alter table threshold no force row level security;
insert into threshold (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference, effective, set_by)
  select company.tenant_id, gen_random_uuid(), week.case_kind, 'CALLBACK', 'DURATION', 604800, 'PROCEDURE', week.reference,
         daterange(company.since, null), 'platform'
    from (select tenant_id, min(lower(effective)) as since from threshold where clock = 'CALLBACK' group by tenant_id) as company
   cross join (values ('OTHER_SERVICE', '客服类作业规程·回访管理 B-05'), ('ACTIVITY', '客服类作业规程·回访管理 B-04')) as week(case_kind, reference);
alter table threshold force row level security;
--rollback alter table threshold no force row level security;
--rollback delete from threshold where case_kind in ('CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY');
--rollback alter table threshold force row level security;
