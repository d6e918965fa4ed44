--liquibase formatted sql

--changeset linli:names-files splitStatements:false
--comment Whether rows of the transaction's company name files. Whoever is to delete it looks whether the store has them while the deletion can still be taken back.
create function names_files() returns boolean
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  if not exists (select from linli.company_deletion d
                  where d.organization_id = linli.current_tenant() and d.state in ('CONFIRMED', 'RUNNING') and d.due_at <= now()) then
    raise exception 'no company is due to be deleted here' using errcode = 'insufficient_privilege';
  end if;
  return exists (select from linli.attachment);
end
$$;
revoke execute on function names_files() from public;
grant execute on function names_files() to linli_console;
--rollback drop function names_files();

--changeset linli:company-deletion-files-lost
--comment Where the store has lost all files of a company, two operators say so, and its deletion goes on without them. The proof names both.
alter table company_deletion
  add column files_lost_by text check (files_lost_by <> ''),
  add column files_lost_agreed_by text check (files_lost_agreed_by <> ''),
  add constraint company_deletion_files_lost check (files_lost_agreed_by is null or files_lost_by is not null and files_lost_agreed_by <> files_lost_by);
comment on column company_deletion.files_lost_by is 'an operator who says that the store has lost all files of the company';
grant update (files_lost_by, files_lost_agreed_by) on company_deletion to linli_console;
--rollback alter table company_deletion drop constraint company_deletion_files_lost, drop column files_lost_by, drop column files_lost_agreed_by;

--changeset linli:company-deletion-files-lost-kept splitStatements:false
--comment Nobody takes back what somebody said of lost files, or says it for a deletion that is not confirmed.
create function keep_files_lost() returns trigger language plpgsql as $$
begin
  if old.files_lost_by <> coalesce(new.files_lost_by, '') or old.files_lost_agreed_by <> coalesce(new.files_lost_agreed_by, '')
     or new.state not in ('CONFIRMED', 'RUNNING') or not linli.current_operator() then
    raise exception 'what was said of the files of deletion % stays', new.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_deletion_files_lost_kept before update on company_deletion
  for each row when ((old.files_lost_by, old.files_lost_agreed_by) is distinct from (new.files_lost_by, new.files_lost_agreed_by))
  execute function keep_files_lost();
--rollback drop trigger company_deletion_files_lost_kept on company_deletion; drop function keep_files_lost();
