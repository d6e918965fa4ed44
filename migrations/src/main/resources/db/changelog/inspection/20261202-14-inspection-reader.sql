--liquibase formatted sql

--changeset linli:inspection-reader
--comment The nightly job counts the records that an inspection drew, and those of which a person found that they are not true (K18): which and when, not what was found, nor by whom.
alter table inspection add column row_xid xid8 not null default pg_current_xact_id();
create index inspection_row_xid_idx on inspection (row_xid);
create trigger inspection_row_xid before update on inspection for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, check_form_id, inspected_on, closed_at, row_xid) on inspection to linli_reader;
alter table inspected_record add column row_xid xid8 not null default pg_current_xact_id();
create index inspected_record_row_xid_idx on inspected_record (row_xid);
create trigger inspected_record_row_xid before update on inspected_record for each row execute function stamp_row_xid();
grant select (tenant_id, inspection_id, seq, row_xid) on inspected_record to linli_reader;
alter table inspection_finding add column row_xid xid8 not null default pg_current_xact_id();
create index inspection_finding_row_xid_idx on inspection_finding (row_xid);
create trigger inspection_finding_row_xid before update on inspection_finding for each row execute function stamp_row_xid();
grant select (tenant_id, id, inspection_id, check_form_id, record_seq, item_seq, found_at, row_xid) on inspection_finding to linli_reader;
alter table check_form_item add column row_xid xid8 not null default pg_current_xact_id();
create index check_form_item_row_xid_idx on check_form_item (row_xid);
create trigger check_form_item_row_xid before update on check_form_item for each row execute function stamp_row_xid();
grant select (tenant_id, check_form_id, seq, requirement, row_xid) on check_form_item to linli_reader;
--rollback revoke select (tenant_id, id, project_id, check_form_id, inspected_on, closed_at, row_xid) on inspection from linli_reader;
--rollback drop trigger inspection_row_xid on inspection; drop index inspection_row_xid_idx; alter table inspection drop column row_xid;
--rollback revoke select (tenant_id, inspection_id, seq, row_xid) on inspected_record from linli_reader;
--rollback drop trigger inspected_record_row_xid on inspected_record; drop index inspected_record_row_xid_idx; alter table inspected_record drop column row_xid;
--rollback revoke select (tenant_id, id, inspection_id, check_form_id, record_seq, item_seq, found_at, row_xid) on inspection_finding from linli_reader;
--rollback drop trigger inspection_finding_row_xid on inspection_finding; drop index inspection_finding_row_xid_idx; alter table inspection_finding drop column row_xid;
--rollback revoke select (tenant_id, check_form_id, seq, requirement, row_xid) on check_form_item from linli_reader;
--rollback drop trigger check_form_item_row_xid on check_form_item; drop index check_form_item_row_xid_idx; alter table check_form_item drop column row_xid;
