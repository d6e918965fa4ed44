--liquibase formatted sql

--changeset linli:repair-ledger-reader
--comment The nightly job counts ledgers that were filed in time and that still agree with the records (K23).
alter table company_rule add column row_xid xid8 not null default pg_current_xact_id();
create index company_rule_row_xid_idx on company_rule (row_xid);
create trigger company_rule_row_xid before update on company_rule for each row execute function stamp_row_xid();
grant select (tenant_id, id, name, value, set_at, row_xid) on company_rule to linli_reader;
alter table repair_ledger add column row_xid xid8 not null default pg_current_xact_id();
create index repair_ledger_row_xid_idx on repair_ledger (row_xid);
create trigger repair_ledger_row_xid before update on repair_ledger for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, period, begins_on, begins_at, ends_at, filing, due_at, filed_at, received, completed, emergencies, public_area, paid, row_xid) on repair_ledger to linli_reader;
--rollback revoke select (tenant_id, id, name, value, set_at, row_xid) on company_rule from linli_reader;
--rollback drop trigger company_rule_row_xid on company_rule; drop index company_rule_row_xid_idx; alter table company_rule drop column row_xid;
--rollback revoke select (tenant_id, id, project_id, period, begins_on, begins_at, ends_at, filing, due_at, filed_at, received, completed, emergencies, public_area, paid, row_xid) on repair_ledger from linli_reader;
--rollback drop trigger repair_ledger_row_xid on repair_ledger; drop index repair_ledger_row_xid_idx; alter table repair_ledger drop column row_xid;
