--liquibase formatted sql

--changeset linli:participant-reader
--comment The nightly job counts how many of an activity's participants were called back (B-08): which activity, and when it was told; not who they are.
alter table activity_participant add column row_xid xid8 not null default pg_current_xact_id();
create index activity_participant_row_xid_idx on activity_participant (row_xid);
create trigger activity_participant_row_xid before update on activity_participant for each row execute function stamp_row_xid();
grant select (tenant_id, id, activity_id, recorded_at, row_xid) on activity_participant to linli_reader;
grant select (activity_id, activity_participant_id) on callback to linli_reader;
--rollback revoke select (activity_id, activity_participant_id) on callback from linli_reader;
--rollback revoke select (tenant_id, id, activity_id, recorded_at, row_xid) on activity_participant from linli_reader;
--rollback drop trigger activity_participant_row_xid on activity_participant; drop index activity_participant_row_xid_idx; alter table activity_participant drop column row_xid;
