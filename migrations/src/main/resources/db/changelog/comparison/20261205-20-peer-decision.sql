--liquibase formatted sql

--changeset linli:takes-part
--comment Whether the company takes part in the comparison with companies of other groups: its last decision counts. For API and console alike.
create function takes_part() returns boolean
  language sql stable parallel safe
  return coalesce((select not withdrawn from peer_consent where tenant_id = current_tenant() order by decided_at desc, id desc limit 1), false);
--rollback drop function takes_part();

--changeset linli:decide-peer-consent splitStatements:false
--comment The one way in which a company decides, by whichever application: one decision at a time, each another one than the last, by the clock of the database. False: it stands so already, and nothing was written.
create function decide_peer_consent(decision uuid, withdraws boolean, person text) returns boolean
  language plpgsql security definer set search_path = linli, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('peer_consent' || current_tenant(), 0));
  if takes_part() <> withdraws then
    return false;
  end if;
  insert into peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
  values (current_tenant(), decision, withdraws, clock_timestamp(), person);
  return true;
end
$$;
revoke execute on function decide_peer_consent(uuid, boolean, text) from public;
grant execute on function decide_peer_consent(uuid, boolean, text) to linli_api, linli_console;
revoke insert on peer_consent from linli_api;
grant select (decided_by) on peer_consent to linli_console;
--rollback revoke select (decided_by) on peer_consent from linli_console;
--rollback grant insert on peer_consent to linli_api;
--rollback drop function decide_peer_consent(uuid, boolean, text);
