--liquibase formatted sql

--changeset linli:company-export-failed
--comment An export that cannot be made has an end, and another one may be ordered.
alter table company_export
  drop constraint company_export_state_check,
  add constraint company_export_state_check check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'WAITING', 'FAILED', 'READY', 'REMOVED')),
  add constraint company_export_failed check (state <> 'FAILED' or problem is not null and retry_at is null);
--rollback delete from company_export where state = 'FAILED'; alter table company_export drop constraint company_export_failed, drop constraint company_export_state_check, add constraint company_export_state_check check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'WAITING', 'READY', 'REMOVED'));

--changeset linli:company-export-course-failed splitStatements:false rollbackSplitStatements:false
--comment An export that is being made can fail for good.
create or replace function keep_company_export() returns trigger language plpgsql as $$
declare
  operates boolean := linli.current_operator();
begin
  if old.state <> new.state and (old.state, new.state) not in (('ASKED', 'WAITING'), ('ASKED', 'DECLINED'), ('ASKED', 'WITHDRAWN'),
       ('WAITING', 'WITHDRAWN'), ('WAITING', 'READY'), ('WAITING', 'FAILED'), ('READY', 'REMOVED'))
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
--rollback create or replace function keep_company_export() returns trigger language plpgsql as $$ declare operates boolean := linli.current_operator(); begin if old.state <> new.state and (old.state, new.state) not in (('ASKED', 'WAITING'), ('ASKED', 'DECLINED'), ('ASKED', 'WITHDRAWN'), ('WAITING', 'WITHDRAWN'), ('WAITING', 'READY'), ('READY', 'REMOVED')) or old.state <> 'ASKED' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at) or new.state = 'WITHDRAWN' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at) or operates and old.state = 'ASKED' and new.state <> 'ASKED' or operates and new.state = 'WITHDRAWN' and not new.by_operator or current_user = 'linli_console' and not operates and old.state = new.state then raise exception 'export % does not go from % to % so', new.id, old.state, new.state using errcode = 'restrict_violation'; end if; if new.state = 'WITHDRAWN' then new.withdrawn_at := now(); end if; return new; end $$;
