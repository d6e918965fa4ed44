--liquibase formatted sql

--changeset linli:report-versions
--comment The nightly job keeps the versions of the lake from which reports were made, for as long as the reports stand.
grant select (tenant_id, id, status, snapshot) on report_filing to linli_mart;
--rollback revoke select (tenant_id, id, status, snapshot) on report_filing from linli_mart;
