--liquibase formatted sql

--changeset linli:company-export-withdrawn
--comment An export that is not made yet can be withdrawn. Otherwise one that nobody agrees to, or that cannot be made, stands in the way of every other: of a company there is one at a time.
alter table company_export
  add column withdrawn_by text check (withdrawn_by <> ''),
  add column withdrawn_at timestamptz,
  drop constraint company_export_state_check,
  add constraint company_export_state_check check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'WAITING', 'READY', 'REMOVED')),
  add constraint company_export_withdrawn check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2) and (state = 'WITHDRAWN') = (withdrawn_by is not null));
comment on column company_export.withdrawn_by is 'whoever asked, or any other administrator; an operator, where an operator ordered it';
create policy company_export_withdrawn on company_export for update to linli_console
  using (organization_id = (select current_tenant()) and state in ('ASKED', 'WAITING'))
  with check (organization_id = (select current_tenant()) and state = 'WITHDRAWN');
grant update (withdrawn_by, withdrawn_at) on company_export to linli_console;
--rollback delete from company_export where state = 'WITHDRAWN'; drop policy company_export_withdrawn on company_export; alter table company_export drop constraint company_export_withdrawn, drop constraint company_export_state_check, add constraint company_export_state_check check (state in ('ASKED', 'DECLINED', 'WAITING', 'READY', 'REMOVED')), drop column withdrawn_by, drop column withdrawn_at;

--changeset linli:company-export-course splitStatements:false rollbackSplitStatements:false
--comment An export goes one way: asked, agreed to or not, made, taken away; until it is made it can be withdrawn, of which the database's clock says when. What is asked in the company the company answers: operators withdraw what operators ordered.
create function keep_company_export() returns trigger language plpgsql as $$
declare
  operates boolean := linli.current_operator();
begin
  if old.state <> new.state and (old.state, new.state) not in (('ASKED', 'WAITING'), ('ASKED', 'DECLINED'), ('ASKED', 'WITHDRAWN'),
       ('WAITING', 'WITHDRAWN'), ('WAITING', 'READY'), ('READY', 'REMOVED'))
     or old.state <> 'ASKED' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at)
     or new.state = 'WITHDRAWN' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at)
     or operates and old.state = 'ASKED' and new.state <> 'ASKED'
     or operates and new.state = 'WITHDRAWN' and not new.by_operator
     or current_user = 'linli_console' and not operates and old.state = new.state then
    raise exception 'export % does not go from % to % so', new.id, old.state, new.state using errcode = 'restrict_violation';
  end if;
  if new.state = 'WITHDRAWN' then
    new.withdrawn_at := now();
  end if;
  return new;
end
$$;
create trigger company_export_course before update on company_export for each row execute function keep_company_export();
--rollback drop trigger company_export_course on company_export; drop function keep_company_export();
