--liquibase formatted sql

--changeset linli:project-assignment-duty
--comment The dedicated person 专人 for renovations of a service centre (D-25).
alter table project_assignment add column duty text constraint project_assignment_duty_check check (duty in ('RENOVATION'));
comment on column project_assignment.duty is 'what the person is dedicated to there; null: to nothing of its own';
--rollback alter table project_assignment drop column duty;
