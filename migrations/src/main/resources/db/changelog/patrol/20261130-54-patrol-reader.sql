--liquibase formatted sql

--changeset linli:patrol-reader
--comment The nightly job counts the passes that patrols found in order (K21): where and when, not who patrolled.
alter table patrol add column row_xid xid8 not null default pg_current_xact_id();
create index patrol_row_xid_idx on patrol (row_xid);
create trigger patrol_row_xid before update on patrol for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, left_at, recorded_at, row_xid) on patrol to linli_reader;
alter table patrol_item add column row_xid xid8 not null default pg_current_xact_id();
create index patrol_item_row_xid_idx on patrol_item (row_xid);
create trigger patrol_item_row_xid before update on patrol_item for each row execute function stamp_row_xid();
grant select (tenant_id, id, patrol_id, kind, in_order, row_xid) on patrol_item to linli_reader;
--rollback revoke select (tenant_id, id, project_id, left_at, recorded_at, row_xid) on patrol from linli_reader;
--rollback drop trigger patrol_row_xid on patrol; drop index patrol_row_xid_idx; alter table patrol drop column row_xid;
--rollback revoke select (tenant_id, id, patrol_id, kind, in_order, row_xid) on patrol_item from linli_reader;
--rollback drop trigger patrol_item_row_xid on patrol_item; drop index patrol_item_row_xid_idx; alter table patrol_item drop column row_xid;
