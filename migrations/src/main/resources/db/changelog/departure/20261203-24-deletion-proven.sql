--liquibase formatted sql

--changeset linli:company-deletion-stamped splitStatements:false
--comment When a deletion was confirmed and when it began, the database's clock says, and not whoever confirms it: the thirty days begin then.
create function stamp_company_deletion() returns trigger language plpgsql as $$
begin
  if new.state = 'CONFIRMED' then
    new.confirmed_at := now();
  else
    new.begun_at := now();
  end if;
  return new;
end
$$;
create trigger company_deletion_stamped before update on company_deletion
  for each row when (old.state = 'ASKED' and new.state = 'CONFIRMED' or old.state = 'CONFIRMED' and new.state = 'RUNNING')
  execute function stamp_company_deletion();
--rollback drop trigger company_deletion_stamped on company_deletion; drop function stamp_company_deletion();

--changeset linli:company-deletion-proven splitStatements:false
--comment The proof is the database's own: it looks into every table of the catalogue before a deletion is done, whatever was written down of its parts. Requests that were taken back before go with the company, since they name people of it.
create function prove_company_deletion() returns trigger language plpgsql as $$
declare
  described record;
  rest boolean;
begin
  if new.organization_id is distinct from linli.current_tenant() then
    raise exception 'deletion % is of another company', new.id using errcode = 'restrict_violation';
  end if;
  for described in select t.name from linli.company_table() t loop
    execute format('select exists (select from %s where tenant_id = $1)', described.name) into rest using new.organization_id;
    if rest then
      raise exception 'deletion % is not finished: there are rows in %', new.id, described.name using errcode = 'restrict_violation';
    end if;
  end loop;
  delete from linli.company_deletion d where d.organization_id = new.organization_id and d.state = 'WITHDRAWN';
  return new;
end
$$;
create trigger company_deletion_proven before update on company_deletion
  for each row when (old.state <> 'DONE' and new.state = 'DONE') execute function prove_company_deletion();
--rollback drop trigger company_deletion_proven on company_deletion; drop function prove_company_deletion();

--changeset linli:company-export-before-its-end splitStatements:false
--comment Of a company whose deletion is confirmed nothing more is ordered: nobody of it could fetch the file, and it would come back after the company has gone.
create function export_before_deletion() returns trigger language plpgsql as $$
begin
  if exists (select from linli.company_deletion d where d.organization_id = new.organization_id and d.state in ('CONFIRMED', 'RUNNING')) then
    raise exception 'company % is about to be deleted', new.organization_id using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_export_before_deletion before insert or update of state on company_export
  for each row when (new.state in ('ASKED', 'WAITING')) execute function export_before_deletion();
--rollback drop trigger company_export_before_deletion on company_export; drop function export_before_deletion();
