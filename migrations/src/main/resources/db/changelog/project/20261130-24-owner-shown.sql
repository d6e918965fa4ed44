--liquibase formatted sql

--changeset linli:owner-shown splitStatements:false
--comment Whoever was written down as an owner by mistake is shown as one no longer; the name of an old ledger stays only where no resident was ever the owner.
create or replace function show_residents() returns trigger language plpgsql as $$
begin
  update linli.household h
     set owner_name = case when not exists (select from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id
                                               and r.relation = 'OWNER')
                                and not (tg_op = 'UPDATE' and old.relation = 'OWNER') then h.owner_name
           else coalesce((select r.name from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id
                             and r.relation = 'OWNER' and r.moved_out_on is null
                           order by r.moved_in_on desc nulls last, r.recorded_at desc, r.id desc limit 1), '') end,
         phone = (select r.phone from linli.resident r where r.tenant_id = h.tenant_id and r.household_id = h.id and r.main_contact)
   where h.tenant_id = new.tenant_id and h.id = new.household_id;
  return null;
end
$$;
--rollback empty
