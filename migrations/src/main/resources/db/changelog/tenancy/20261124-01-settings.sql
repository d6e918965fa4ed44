--liquibase formatted sql

--changeset linli:current-tenant splitStatements:false
--comment The one place that reads the settings of the transaction; null when nobody has set them, so that policies fail closed.
create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function current_tenant_group() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.group_id', true), '')::uuid;
--rollback drop function current_tenant_group(); drop function current_tenant();

--changeset linli:row-xid splitStatements:false
--comment The transaction of a row's last write: the nightly job reads what changed since its snapshot, and loses no late commit.
create function stamp_row_xid() returns trigger language plpgsql as $$
begin
  new.row_xid := pg_current_xact_id();
  return new;
end
$$;
--rollback drop function stamp_row_xid();
