--liquibase formatted sql

--changeset linli:deadline-pinned-rows splitStatements:false
--comment A deadline's calendar is a row that all cases of a company share, too: its foreign key locked that for each of them. As with the threshold, a level or a calendar that a deadline pins is kept by refusing its deletion.
alter table deadline drop constraint deadline_work_calendar_fkey;

create function keep_pinned_terms() returns trigger language plpgsql
  security definer set search_path = linli, pg_temp as $$
begin
  if (case tg_table_name
        when 'contract_level' then exists (select from deadline d where d.tenant_id = old.tenant_id and d.contract_level_id = old.id)
        when 'work_calendar' then exists (select from deadline d where d.tenant_id = old.tenant_id and d.work_calendar_id = old.id)
      end) then
    raise exception '% % is pinned by a deadline', tg_table_name, old.id using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
revoke execute on function keep_pinned_terms() from public;
create trigger contract_level_row_pinned before delete on contract_level for each row execute function keep_pinned_terms();
create trigger work_calendar_row_pinned before delete on work_calendar for each row execute function keep_pinned_terms();
--rollback drop trigger work_calendar_row_pinned on work_calendar; drop trigger contract_level_row_pinned on contract_level;
--rollback drop function keep_pinned_terms();
--rollback alter table deadline add constraint deadline_work_calendar_fkey foreign key (tenant_id, work_calendar_id) references work_calendar;
