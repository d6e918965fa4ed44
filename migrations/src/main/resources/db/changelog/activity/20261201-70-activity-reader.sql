--liquibase formatted sql

--changeset linli:activity-reader
--comment The annual report counts activities that are over, those that were summed up, and those whose order and safety are attested (A-01 to A-04): when, not what was said.
alter table activity add column row_xid xid8 not null default pg_current_xact_id();
create index activity_row_xid_idx on activity (row_xid);
create trigger activity_row_xid before update on activity for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, starts_at, ends_at, recorded_at, summary_recorded_at, row_xid) on activity to linli_reader;
alter table activity_plan add column row_xid xid8 not null default pg_current_xact_id();
create index activity_plan_row_xid_idx on activity_plan (row_xid);
create trigger activity_plan_row_xid before update on activity_plan for each row execute function stamp_row_xid();
grant select (tenant_id, id, activity_id, seq, interest_survey_id, recorded_at, row_xid) on activity_plan to linli_reader;
alter table activity_attestation add column row_xid xid8 not null default pg_current_xact_id();
create index activity_attestation_row_xid_idx on activity_attestation (row_xid);
create trigger activity_attestation_row_xid before update on activity_attestation for each row execute function stamp_row_xid();
grant select (tenant_id, id, activity_id, order_kept, safe, recorded_at, row_xid) on activity_attestation to linli_reader;
--rollback revoke select (tenant_id, id, project_id, starts_at, ends_at, recorded_at, summary_recorded_at, row_xid) on activity from linli_reader;
--rollback drop trigger activity_row_xid on activity; drop index activity_row_xid_idx; alter table activity drop column row_xid;
--rollback revoke select (tenant_id, id, activity_id, seq, interest_survey_id, recorded_at, row_xid) on activity_plan from linli_reader;
--rollback drop trigger activity_plan_row_xid on activity_plan; drop index activity_plan_row_xid_idx; alter table activity_plan drop column row_xid;
--rollback revoke select (tenant_id, id, activity_id, order_kept, safe, recorded_at, row_xid) on activity_attestation from linli_reader;
--rollback drop trigger activity_attestation_row_xid on activity_attestation; drop index activity_attestation_row_xid_idx; alter table activity_attestation drop column row_xid;

--changeset linli:interest-survey-reader
--comment Whether somebody had answered the survey that a plan cites (A-07): when, not who or what.
alter table interest_question add column row_xid xid8 not null default pg_current_xact_id();
create index interest_question_row_xid_idx on interest_question (row_xid);
create trigger interest_question_row_xid before update on interest_question for each row execute function stamp_row_xid();
grant select (tenant_id, id, interest_survey_id, row_xid) on interest_question to linli_reader;
alter table interest_answer add column row_xid xid8 not null default pg_current_xact_id();
create index interest_answer_row_xid_idx on interest_answer (row_xid);
create trigger interest_answer_row_xid before update on interest_answer for each row execute function stamp_row_xid();
grant select (tenant_id, id, interest_question_id, recorded_at, row_xid) on interest_answer to linli_reader;
--rollback revoke select (tenant_id, id, interest_survey_id, row_xid) on interest_question from linli_reader;
--rollback drop trigger interest_question_row_xid on interest_question; drop index interest_question_row_xid_idx; alter table interest_question drop column row_xid;
--rollback revoke select (tenant_id, id, interest_question_id, recorded_at, row_xid) on interest_answer from linli_reader;
--rollback drop trigger interest_answer_row_xid on interest_answer; drop index interest_answer_row_xid_idx; alter table interest_answer drop column row_xid;
