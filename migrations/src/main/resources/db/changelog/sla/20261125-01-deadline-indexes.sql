--liquibase formatted sql

--changeset linli:deadline-subject-by-its-key
--comment The deadlines of a subject are found by the key that keeps its clocks apart, which begins with the subject.
drop index deadline_subject_idx;
--rollback create index deadline_subject_idx on deadline (tenant_id, subject_id);
