--liquibase formatted sql

--changeset linli:rectification-notice-reader
--comment The nightly job counts notices that were rectified and that are formally valid (K19, K21): times and cycles, nobody's name.
alter table rectification_notice add column row_xid xid8 not null default pg_current_xact_id();
create index rectification_notice_row_xid_idx on rectification_notice (row_xid);
create trigger rectification_notice_row_xid before update on rectification_notice for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, violation_id, cycle, rectify_by_at, delivered_at, recorded_at, receipt_recorded_at, row_xid) on rectification_notice to linli_reader;
--rollback revoke select (tenant_id, id, project_id, violation_id, cycle, rectify_by_at, delivered_at, recorded_at, receipt_recorded_at, row_xid) on rectification_notice from linli_reader;
--rollback drop trigger rectification_notice_row_xid on rectification_notice; drop index rectification_notice_row_xid_idx; alter table rectification_notice drop column row_xid;
