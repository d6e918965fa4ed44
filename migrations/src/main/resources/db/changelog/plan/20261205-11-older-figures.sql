--liquibase formatted sql

--changeset linli:report-filing-older
--comment A draft of older figures says so (P-02): whoever reviews or files it confirms that newer ones had been published when it was drafted.
alter table report_filing
  add column newer_as_of timestamptz,
  add column reviewed_older boolean,
  add column filed_older boolean;
alter table report_filing add constraint report_filing_older_check
  check (newer_as_of is null or (reviewed_at is null or reviewed_older is true) and (filed_at is null or filed_older is true));
comment on column report_filing.newer_as_of is 'up to when newer figures had been published when it was drafted; null: none had, or nobody looked yet';
comment on column report_filing.reviewed_older is 'whoever reviewed it confirmed newer_as_of';
comment on column report_filing.filed_older is 'whoever filed it confirmed newer_as_of';
grant update (reviewed_older, filed_older) on report_filing to linli_api, linli_console;
--rollback alter table report_filing drop column newer_as_of, drop column reviewed_older, drop column filed_older;

--changeset linli:report-filing-newer splitStatements:false rollbackSplitStatements:false
--comment Whoever writes a draft does not say itself how old its figures are.
create function note_newer_figures() returns trigger
  language plpgsql as $$
begin
  new.newer_as_of := mart.newer_than(new.as_of);
  return new;
end
$$;
create trigger report_filing_newer before insert on report_filing for each row execute function note_newer_figures();
--rollback drop trigger report_filing_newer on report_filing; drop function note_newer_figures();
