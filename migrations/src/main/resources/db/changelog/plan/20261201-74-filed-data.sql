--liquibase formatted sql

--changeset linli:report-filing-data
--comment A filing keeps the data of its page as well (P-02): sheets are made of them.
alter table report_filing add column json text check (json <> '');
comment on column report_filing.json is 'the data of the page; null only in rows from before they were kept';
--rollback alter table report_filing drop column json;
