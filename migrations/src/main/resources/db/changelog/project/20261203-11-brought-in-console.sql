--liquibase formatted sql

--changeset linli:same-resident splitStatements:false rollbackSplitStatements:false
--comment Whether a resident's record says just this: whoever brings a register a second time learns it without reading the record.
create function is_resident(known uuid, called text, telephone text, is_what text, since date) returns boolean
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
begin
  return exists (select from resident r where r.tenant_id = current_tenant() and r.id = known and r.name = called
    and r.phone is not distinct from telephone and r.relation = is_what and r.moved_in_on is not distinct from since);
end
$$;
revoke execute on function is_resident(uuid, text, text, text, date) from public;
grant execute on function is_resident(uuid, text, text, text, date) to linli_api, linli_console;
--rollback drop function is_resident(uuid, text, text, text, date);

--changeset linli:resident-shown-by-the-database
--comment What a household shows of its residents is the database's to write: whoever may add a resident need not read the others.
alter function show_residents() security definer;
alter function show_residents() set search_path = linli, pg_temp;
--rollback alter function show_residents() security invoker;
--rollback alter function show_residents() reset search_path;

--changeset linli:brought-in-console
--comment An administrator brings households and residents into the console from a table. It writes who lives where, and reads addresses: no name, no telephone.
grant insert (tenant_id, id, project_id, building, unit, owner_name, delivered_on, building_id) on household to linli_console;
grant select (tenant_id, building, unit, delivered_on, building_id) on household to linli_console;
grant insert (tenant_id, id, project_id, household_id, name, phone, relation, moved_in_on, main_contact, recorded_at, recorded_by) on resident to linli_console;
grant select (tenant_id, id, household_id, main_contact) on resident to linli_console;
alter policy resident_project on resident to linli_api, linli_console;
--rollback alter policy resident_project on resident to linli_api;
--rollback revoke select (tenant_id, id, household_id, main_contact) on resident from linli_console;
--rollback revoke insert (tenant_id, id, project_id, household_id, name, phone, relation, moved_in_on, main_contact, recorded_at, recorded_by) on resident from linli_console;
--rollback revoke select (tenant_id, building, unit, delivered_on, building_id) on household from linli_console;
--rollback revoke insert (tenant_id, id, project_id, building, unit, owner_name, delivered_on, building_id) on household from linli_console;
