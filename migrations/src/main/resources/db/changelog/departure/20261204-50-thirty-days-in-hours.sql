--liquibase formatted sql

--changeset linli:company-deletion-grace
--comment Thirty days of grace are 720 hours. By the calendar they are 721 where a session's clock goes back in between, so that whatever was confirmed there was refused; and 719 where it goes forward.
alter table company_deletion
  drop constraint company_deletion_grace,
  add constraint company_deletion_grace check (due_at - confirmed_at >= interval '720 hours');
--rollback alter table company_deletion drop constraint company_deletion_grace, add constraint company_deletion_grace check (due_at >= confirmed_at + interval '30 days');

--changeset linli:nobody-counts splitStatements:false
--comment True: no night counts and no restatement, and none begins to before the transaction ends. Both hold this lock for as long as they are at work; a restatement writes no row that says so.
create function nobody_counts() returns boolean language sql volatile
  return pg_try_advisory_xact_lock(hashtext('linli nightly run'));
--rollback drop function nobody_counts();

--changeset linli:company-deletion-uncounted splitStatements:false
--comment Whoever counts may hold rows of the company in its memory, and write figures of it when the company is gone: there is no proof before that is done.
create function refuse_while_counted() returns trigger language plpgsql as $$
begin
  if not linli.nobody_counts() then
    raise exception 'deletion % is not finished: a night or a restatement is at work', new.id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_deletion_counted before update on company_deletion
  for each row when (old.state <> 'DONE' and new.state = 'DONE') execute function refuse_while_counted();
--rollback drop trigger company_deletion_counted on company_deletion; drop function refuse_while_counted();
