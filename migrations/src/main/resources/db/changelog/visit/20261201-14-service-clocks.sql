--liquibase formatted sql

--changeset linli:service-callback-clock
--comment A callback about a service has a clock from the time on from which it is owed: what a contract owes later gets the limit that is in force then.
alter table service_callback alter due_at drop not null, add clock_at timestamptz;
comment on column service_callback.clock_at is 'when its clock is to be started; null: it was, or it had none';
comment on column service_callback.due_at is 'null: it is not owed yet, or no limit applies';
grant update (due_at, clock_at) on service_callback to linli_api;
grant select (tenant_id, id, clock_at) on service_callback to linli_sweep;
create index service_callback_clock_idx on service_callback (clock_at, id) include (tenant_id) where clock_at is not null;
--rollback drop index service_callback_clock_idx;
--rollback revoke select (tenant_id, id, clock_at) on service_callback from linli_sweep;
--rollback revoke update (due_at, clock_at) on service_callback from linli_api;
--rollback alter table service_callback no force row level security;
--rollback update service_callback set due_at = owed_since + interval '7 days' where due_at is null;
--rollback alter table service_callback force row level security, drop column clock_at, alter due_at set not null;

--changeset linli:service-callback-clocks-of-before
--comment Those that are not yet owed, and those in their week, get theirs from the sweep, a contract's without a limit where the company has none; what was overdue keeps its week without one. Taken back, the week of the program is there again.
alter table service_callback no force row level security;
update service_callback set clock_at = owed_since, due_at = case when owed_since <= now() then due_at end
 where reached is not true and cancelled_at is null and due_at > now();
alter table service_callback force row level security;
--rollback empty
