--liquibase formatted sql

--changeset linli:callback-declined
--comment Somebody who was reached and does not want to answer has said so; an empty form is no answer (B-13, B-20 to B-22).
alter table callback add declined boolean;
comment on column callback.declined is 'reached, and does not want to answer; null: before there was this, or not tried yet';
alter table home_visit add declined boolean not null default false;
--rollback alter table callback drop declined;
--rollback alter table home_visit drop declined;

--changeset linli:service-callback-reached
--comment Somebody who was not reached is called again, about a service as about a case. Nobody changes what a service owes, and since when.
alter table service_callback add reached boolean, add declined boolean;
alter table service_callback no force row level security;
update service_callback set reached = true where done_at is not null;
alter table service_callback force row level security,
  add constraint service_callback_done check ((done_at is null) = (reached is null));
comment on column service_callback.done_at is 'when the resident was last asked or tried, as claimed';
drop index service_callback_due_idx;
create index service_callback_due_idx on service_callback (tenant_id, project_id, due_at) where reached is not true;
revoke update on service_callback from linli_api;
grant update (method, reached, declined, satisfaction, quality, courteous, shortcomings, suggestions, charge_correct, done_at, recorded_at,
  caller, version) on service_callback to linli_api;
--rollback revoke update (method, reached, declined, satisfaction, quality, courteous, shortcomings, suggestions, charge_correct, done_at,
--rollback   recorded_at, caller, version) on service_callback from linli_api;
--rollback grant update on service_callback to linli_api;
--rollback drop index service_callback_due_idx;
--rollback create index service_callback_due_idx on service_callback (tenant_id, project_id, due_at) where done_at is null;
--rollback alter table service_callback drop constraint service_callback_done, drop reached, drop declined;

--changeset linli:callback-arrangement-arranged-at
--comment When two arranged a callback, as claimed, beside when the server learned of it. Of those that are there only the server's time is known.
alter table callback_arrangement add arranged_at timestamptz;
alter table callback_arrangement no force row level security;
update callback_arrangement set arranged_at = recorded_at;
alter table callback_arrangement force row level security, alter arranged_at set not null;
--rollback alter table callback_arrangement drop arranged_at;

--changeset linli:other-service-index
--comment How many of the other services of a project owe a callback, since the company set their share (B-09).
create index agreed_service_other_idx on agreed_service (tenant_id, project_id, completed_at) where kind = 'OTHER';
--rollback drop index agreed_service_other_idx;
