--liquibase formatted sql

--changeset linli:work-calendar-reader
--comment A restatement counts working time as well. The stamp comes after work_calendar_immutable, which compares what the version says.
alter table work_calendar add column row_xid xid8 not null default pg_current_xact_id();
create index work_calendar_row_xid_idx on work_calendar (row_xid);
create trigger work_calendar_row_xid before update on work_calendar for each row execute function stamp_row_xid();
grant select (tenant_id, id, project_id, effective, holidays, monday, tuesday, wednesday, thursday, friday, saturday, sunday, make_up,
  own_days, own_names, own_hours, row_xid) on work_calendar to linli_reader;
--rollback revoke select (tenant_id, id, project_id, effective, holidays, monday, tuesday, wednesday, thursday, friday, saturday, sunday, make_up,
--rollback   own_days, own_names, own_hours, row_xid) on work_calendar from linli_reader;
--rollback drop trigger work_calendar_row_xid on work_calendar; drop index work_calendar_row_xid_idx; alter table work_calendar drop column row_xid;
