--liquibase formatted sql

--changeset linli:service-callback-clock
--comment A callback about a service has a clock from the time on from which it is owed: what a contract owes later gets the limit that is in force then. Those that are not yet owed, and those in their week, get theirs from the sweep; what was overdue keeps its week without one.
alter table service_callback alter due_at drop not null, add clock_at timestamptz;
comment on column service_callback.clock_at is 'when its clock is to be started; null: it was, or it had none';
comment on column service_callback.due_at is 'null: it is not owed yet, or no limit applies';
alter table service_callback no force row level security;
update service_callback set clock_at = owed_since, due_at = case when owed_since <= now() then due_at end
 where reached is not true and cancelled_at is null and (owed_since > now() or (occasion = 'COMPLETION' and due_at > now()));
alter table service_callback force row level security;
create index service_callback_clock_idx on service_callback (clock_at, id) include (tenant_id) where clock_at is not null;
grant update (due_at, clock_at) on service_callback to linli_api;
grant select (tenant_id, id, clock_at) on service_callback to linli_sweep;
--rollback revoke select (tenant_id, id, clock_at) on service_callback from linli_sweep;
--rollback revoke update (due_at, clock_at) on service_callback from linli_api;
--rollback drop index service_callback_clock_idx;
--rollback alter table service_callback no force row level security;
--rollback update service_callback set due_at = owed_since + interval '7 days' where due_at is null;
--rollback alter table service_callback force row level security, drop column clock_at, alter due_at set not null;
