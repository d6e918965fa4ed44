--liquibase formatted sql

--changeset linli:report-filing-page
--comment A filing keeps the page that was drafted (P-02): the runs that made it go after some nights. A draft that is out of date can be dropped, and stays on record.
alter table report_filing
  add column html text,
  add column as_of timestamptz,
  add column snapshot text,
  add column dropped_at timestamptz,
  add column dropped_by text,
  add column drop_reason text;
alter table report_filing drop constraint report_filing_status_check;
alter table report_filing add constraint report_filing_status_check check (status in ('DRAFT', 'REVIEWED', 'FILED', 'DROPPED'));
alter table report_filing add constraint report_filing_page_check check (status = 'DROPPED' or html <> '' and as_of is not null and snapshot <> '') not valid;
alter table report_filing add constraint report_filing_dropped_check
  check (num_nulls(dropped_at, dropped_by, drop_reason) in (0, 3) and (status = 'DROPPED') = (dropped_at is not null));
comment on column report_filing.html is 'the page as it was drafted; null only in rows from before it was kept, of which an open draft can only be dropped';
comment on column report_filing.snapshot is 'of the run that made it: which transactions it saw';
comment on column report_filing.run_id is 'the run that made the report; it goes after some nights, and the page stays';
grant update (dropped_at, dropped_by, drop_reason) on report_filing to linli_api;
--rollback alter table report_filing drop constraint report_filing_status_check;
--rollback alter table report_filing drop column html, drop column as_of, drop column snapshot, drop column dropped_at, drop column dropped_by, drop column drop_reason;
--rollback alter table report_filing add constraint report_filing_status_check check (status in ('DRAFT', 'REVIEWED', 'FILED'));

--changeset linli:report-filing-four-eyes splitStatements:false
--comment Nobody reviews the report that they drafted, and what is dropped is never changed.
create function review_report_filing() returns trigger
  language plpgsql as $$
begin
  if old.status = 'DROPPED' then
    raise exception 'A report that is dropped is never changed' using errcode = 'restrict_violation';
  end if;
  if new.reviewed_by is distinct from old.reviewed_by and new.reviewed_by = new.drafted_by then
    raise exception 'Nobody reviews the report that they drafted' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger report_filing_reviewed before update on report_filing for each row execute function review_report_filing();
--rollback drop trigger report_filing_reviewed on report_filing; drop function review_report_filing();
