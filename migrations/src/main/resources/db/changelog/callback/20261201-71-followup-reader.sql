--liquibase formatted sql

--changeset linli:followup-reader
--comment The annual report counts what followed where residents were dissatisfied (B-16), and what became of their suggestions (B-25): of which kind and when, in nobody's words.
alter table callback_report add column row_xid xid8 not null default pg_current_xact_id();
create index callback_report_row_xid_idx on callback_report (row_xid);
create trigger callback_report_row_xid before update on callback_report for each row execute function stamp_row_xid();
grant select (tenant_id, callback_id, reported_at, recorded_at, row_xid) on callback_report to linli_reader;
alter table callback_reply add column row_xid xid8 not null default pg_current_xact_id();
create index callback_reply_row_xid_idx on callback_reply (row_xid);
create trigger callback_reply_row_xid before update on callback_reply for each row execute function stamp_row_xid();
grant select (tenant_id, id, callback_id, kind, recorded_at, row_xid) on callback_reply to linli_reader;
alter table suggestion add column row_xid xid8 not null default pg_current_xact_id();
create index suggestion_row_xid_idx on suggestion (row_xid);
create trigger suggestion_row_xid before update on suggestion for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, suggested_at, recorded_at, status, decided_at, row_xid) on suggestion to linli_reader;
--rollback revoke select (tenant_id, callback_id, reported_at, recorded_at, row_xid) on callback_report from linli_reader;
--rollback drop trigger callback_report_row_xid on callback_report; drop index callback_report_row_xid_idx; alter table callback_report drop column row_xid;
--rollback revoke select (tenant_id, id, callback_id, kind, recorded_at, row_xid) on callback_reply from linli_reader;
--rollback drop trigger callback_reply_row_xid on callback_reply; drop index callback_reply_row_xid_idx; alter table callback_reply drop column row_xid;
--rollback revoke select (tenant_id, id, project_id, suggested_at, recorded_at, status, decided_at, row_xid) on suggestion from linli_reader;
--rollback drop trigger suggestion_row_xid on suggestion; drop index suggestion_row_xid_idx; alter table suggestion drop column row_xid;
