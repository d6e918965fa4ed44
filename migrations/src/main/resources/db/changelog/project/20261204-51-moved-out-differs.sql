--liquibase formatted sql

--changeset linli:same-resident-lives-there splitStatements:false rollbackSplitStatements:false
--comment A register says who lives somewhere: whoever has moved out is not as it says, and is named among what differs.
create or replace function is_resident(known uuid, called text, telephone text, is_what text, since date) returns boolean
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return exists (select from resident r where r.tenant_id = current_tenant() and r.id = known and r.name = called
    and r.phone is not distinct from telephone and r.relation = is_what and r.moved_in_on is not distinct from since and r.moved_out_on is null);
end
$$;
--rollback create or replace function is_resident(known uuid, called text, telephone text, is_what text, since date) returns boolean language plpgsql stable security definer set search_path = linli, pg_temp as $$ begin return exists (select from resident r where r.tenant_id = current_tenant() and r.id = known and r.name = called and r.phone is not distinct from telephone and r.relation = is_what and r.moved_in_on is not distinct from since); end $$;
