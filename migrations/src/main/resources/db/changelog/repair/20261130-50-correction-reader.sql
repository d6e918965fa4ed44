--liquibase formatted sql

--changeset linli:repair-correction-reader
--comment The nightly job counts repairs whose record was edited after their completion (K26). It reads that there was a correction and when the server was told, not what was changed, why or by whom.
alter table repair_correction add column row_xid xid8 not null default pg_current_xact_id();
create index repair_correction_row_xid_idx on repair_correction (row_xid);
create trigger repair_correction_row_xid before update on repair_correction for each row execute function stamp_row_xid();
grant select (tenant_id, id, repair_request_id, after_completion, recorded_at, row_xid) on repair_correction to linli_reader;
--rollback revoke select (tenant_id, id, repair_request_id, after_completion, recorded_at, row_xid) on repair_correction from linli_reader;
--rollback drop trigger repair_correction_row_xid on repair_correction; drop index repair_correction_row_xid_idx; alter table repair_correction drop column row_xid;
