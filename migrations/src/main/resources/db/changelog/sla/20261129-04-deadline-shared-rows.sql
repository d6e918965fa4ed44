--liquibase formatted sql

--changeset linli:deadline-shared-rows splitStatements:false
--comment A deadline takes its level and threshold from rows that its transaction has read. To lock the few that all cases of a company share, for every deadline, cost a third of the deadline; what is pinned is kept by refusing its deletion.
alter table deadline drop constraint deadline_contract_level_fkey, drop constraint deadline_threshold_fkey;

create function keep_pinned_row() returns trigger language plpgsql
  security definer set search_path = linli, pg_temp as $$
begin
  if exists (select from deadline d where d.tenant_id = old.tenant_id and d.threshold_id = old.id) then
    raise exception 'threshold % is pinned by a deadline', old.id using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
revoke execute on function keep_pinned_row() from public;
create trigger threshold_row_pinned before delete on threshold for each row execute function keep_pinned_row();
--rollback drop trigger threshold_row_pinned on threshold; drop function keep_pinned_row(); alter table deadline add constraint deadline_contract_level_fkey foreign key (tenant_id, contract_level_id) references contract_level, add constraint deadline_threshold_fkey foreign key (tenant_id, threshold_id) references threshold;
