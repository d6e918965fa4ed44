--liquibase formatted sql

--changeset linli:home-visit-reader
--comment The nightly job counts the households that were visited at home (K15), also to call back and to ask again: when, not what they said.
alter table home_visit add column row_xid xid8 not null default pg_current_xact_id();
create index home_visit_row_xid_idx on home_visit (row_xid);
create trigger home_visit_row_xid before update on home_visit for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, household_id, visited_at, recorded_at, row_xid) on home_visit to linli_reader;
alter table recall add column row_xid xid8 not null default pg_current_xact_id();
create index recall_row_xid_idx on recall (row_xid);
create trigger recall_row_xid before update on recall for each row execute function stamp_row_xid();
grant select (tenant_id, id, callback_id, method, done_at, recorded_at, row_xid) on recall to linli_reader;
--rollback revoke select (tenant_id, id, project_id, household_id, visited_at, recorded_at, row_xid) on home_visit from linli_reader;
--rollback drop trigger home_visit_row_xid on home_visit; drop index home_visit_row_xid_idx; alter table home_visit drop column row_xid;
--rollback revoke select (tenant_id, id, callback_id, method, done_at, recorded_at, row_xid) on recall from linli_reader;
--rollback drop trigger recall_row_xid on recall; drop index recall_row_xid_idx; alter table recall drop column row_xid;

--changeset linli:service-callback-reader
--comment The nightly job counts what agreed services owe (K12): of which kind they are, not what was agreed, nor what was answered.
alter table agreed_service add column row_xid xid8 not null default pg_current_xact_id();
create index agreed_service_row_xid_idx on agreed_service (row_xid);
create trigger agreed_service_row_xid before update on agreed_service for each row execute function stamp_row_xid();
grant select (tenant_id, id, household_id, kind, row_xid) on agreed_service to linli_reader;
alter table service_callback add column row_xid xid8 not null default pg_current_xact_id();
create index service_callback_row_xid_idx on service_callback (row_xid);
create trigger service_callback_row_xid before update on service_callback for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, agreed_service_id, owed_since, due_at, done_at, recorded_at, method, reached, cancelled_at, row_xid) on service_callback to linli_reader;
--rollback revoke select (tenant_id, id, household_id, kind, row_xid) on agreed_service from linli_reader;
--rollback drop trigger agreed_service_row_xid on agreed_service; drop index agreed_service_row_xid_idx; alter table agreed_service drop column row_xid;
--rollback revoke select (tenant_id, id, project_id, agreed_service_id, owed_since, due_at, done_at, recorded_at, method, reached, cancelled_at, row_xid) on service_callback from linli_reader;
--rollback drop trigger service_callback_row_xid on service_callback; drop index service_callback_row_xid_idx; alter table service_callback drop column row_xid;
