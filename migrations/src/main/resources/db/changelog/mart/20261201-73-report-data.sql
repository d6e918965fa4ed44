--liquibase formatted sql

--changeset linli:annual-report-data
--comment The annual report as data beside its page: what it is printed from for a centre, a company or a group.
alter table mart.annual_report add column json text check (json <> '');
comment on column mart.annual_report.json is 'docs/annual-report.schema.json; null only in rows of runs from before it was made';
--rollback alter table mart.annual_report drop column json;
