--liquibase formatted sql

--changeset linli:callback-attempt splitStatements:false
--comment Every time that somebody tried to ask a resident, reached or not, about whatever owes it (B-13, B-14, B-17). The database writes it when it is entered, so that the next attempt takes the place of the last one in the callback and nowhere else; nobody changes it.
create table callback_attempt (
  tenant_id           uuid not null,
  id                  uuid not null default gen_random_uuid(),
  project_id          uuid not null,
  callback_id         uuid,
  service_callback_id uuid,
  home_visit_id       uuid,
  household_id        uuid,
  number              integer not null check (number >= 1),
  method              text not null check (method in ('PHONE', 'HOME_VISIT', 'RECEPTION')),
  caller              text not null check (caller <> ''),
  reached             boolean not null,
  declined            boolean,
  owed_since          timestamptz,
  attempted_at        timestamptz not null,
  recorded_at         timestamptz not null,
  primary key (tenant_id, id),
  constraint callback_attempt_one_check check (num_nonnulls(callback_id, service_callback_id, home_visit_id) = 1
    and (home_visit_id is null) = (household_id is null)),
  constraint callback_attempt_callback_key unique (tenant_id, callback_id, number),
  constraint callback_attempt_service_callback_key unique (tenant_id, service_callback_id, number),
  constraint callback_attempt_home_visit_key unique (tenant_id, home_visit_id, number),
  constraint callback_attempt_project_fkey foreign key (tenant_id, project_id) references project,
  constraint callback_attempt_callback_fkey foreign key (tenant_id, callback_id) references callback,
  constraint callback_attempt_service_callback_fkey foreign key (tenant_id, service_callback_id) references service_callback,
  constraint callback_attempt_household_fkey foreign key (tenant_id, project_id, household_id)
    references household (tenant_id, project_id, id)
);
comment on column callback_attempt.home_visit_id is 'the key of the visit that was made, or is to be made: attempts in vain come before it';
comment on column callback_attempt.attempted_at is 'as claimed';
comment on column callback_attempt.owed_since is 'of what was asked; null for the visit of a year';
create index callback_attempt_entered_idx on callback_attempt (tenant_id, project_id, recorded_at, id);
create index callback_attempt_caller_idx on callback_attempt (tenant_id, caller, recorded_at);
create index callback_attempt_household_idx on callback_attempt (tenant_id, household_id, attempted_at) where household_id is not null;

create function keep_callback_attempt() returns trigger language plpgsql as $$
declare
  of_case uuid := case tg_table_name when 'callback' then new.id end;
  of_service uuid := case tg_table_name when 'service_callback' then new.id end;
begin
  insert into linli.callback_attempt (tenant_id, project_id, callback_id, service_callback_id, number, method, caller, reached, declined, owed_since,
                                      attempted_at, recorded_at)
  select new.tenant_id, new.project_id, of_case, of_service, 1 + count(*), new.method, new.caller, new.reached, new.declined, new.owed_since,
         new.done_at, new.recorded_at
    from linli.callback_attempt a
   where a.tenant_id = new.tenant_id and (a.callback_id = of_case or a.service_callback_id = of_service);
  return null;
end
$$;
create function keep_home_visit_attempt() returns trigger language plpgsql as $$
begin
  insert into linli.callback_attempt (tenant_id, project_id, home_visit_id, household_id, number, method, caller, reached, declined, attempted_at,
                                      recorded_at)
  select new.tenant_id, new.project_id, new.id, new.household_id, 1 + count(*), 'HOME_VISIT', new.recorded_by, true, new.declined, new.visited_at,
         new.recorded_at
    from linli.callback_attempt a where a.tenant_id = new.tenant_id and a.home_visit_id = new.id;
  return null;
end
$$;

create trigger callback_attempt_kept after insert or update of done_at on callback
  for each row when (new.done_at is not null) execute function keep_callback_attempt();
create trigger service_callback_attempt_kept after insert or update of done_at on service_callback
  for each row when (new.done_at is not null) execute function keep_callback_attempt();
create trigger home_visit_attempt_kept after insert on home_visit for each row execute function keep_home_visit_attempt();

alter table callback_attempt enable row level security;
alter table callback_attempt force row level security;
create policy callback_attempt_tenant on callback_attempt
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy callback_attempt_project on callback_attempt as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
grant select, insert on callback_attempt to linli_api;
--rollback drop trigger home_visit_attempt_kept on home_visit; drop trigger service_callback_attempt_kept on service_callback;
--rollback drop trigger callback_attempt_kept on callback; drop function keep_home_visit_attempt(); drop function keep_callback_attempt();
--rollback drop table callback_attempt;

--changeset linli:callback-attempts-of-cases
--comment What is known of those from before: of cases the evidence, else the last attempt. An imported step says no time, and counts when it was recorded.
alter table event no force row level security;
alter table callback no force row level security;
alter table callback_attempt no force row level security;
insert into callback_attempt (tenant_id, project_id, callback_id, number, method, caller, reached, declined, owed_since, attempted_at, recorded_at)
  select c.tenant_id, c.project_id, c.id, row_number() over (partition by e.tenant_id, e.subject_id order by e.seq), e.channel, e.actor,
         e.kind = 'ANSWERED', case when e.kind = 'ANSWERED' then c.declined end, c.owed_since, coalesce(e.occurred_at, e.recorded_at), e.recorded_at
    from event e join callback c on c.tenant_id = e.tenant_id and c.id = e.subject_id
   where e.subject_kind = 'CALLBACK' and e.kind in ('ANSWERED', 'NOT_REACHED') and e.channel in ('PHONE', 'HOME_VISIT', 'RECEPTION')
  on conflict do nothing;
insert into callback_attempt (tenant_id, project_id, callback_id, number, method, caller, reached, declined, owed_since, attempted_at, recorded_at)
  select tenant_id, project_id, id, 1, method, caller, reached, declined, owed_since, done_at, recorded_at from callback c
   where done_at is not null
     and not exists (select from callback_attempt a where a.tenant_id = c.tenant_id and a.callback_id = c.id)
  on conflict do nothing;
alter table event force row level security;
alter table callback force row level security;
alter table callback_attempt force row level security;
--rollback empty

--changeset linli:callback-attempts-of-services
--comment Of services and visits the last attempt.
alter table service_callback no force row level security;
alter table home_visit no force row level security;
alter table callback_attempt no force row level security;
insert into callback_attempt (tenant_id, project_id, service_callback_id, number, method, caller, reached, declined, owed_since, attempted_at, recorded_at)
  select tenant_id, project_id, id, 1, method, caller, reached, declined, owed_since, done_at, recorded_at from service_callback
   where done_at is not null
  on conflict do nothing;
insert into callback_attempt (tenant_id, project_id, home_visit_id, household_id, number, method, caller, reached, declined, attempted_at, recorded_at)
  select tenant_id, project_id, id, household_id, 1, 'HOME_VISIT', recorded_by, true, declined, visited_at, recorded_at from home_visit
  on conflict do nothing;
alter table service_callback force row level security;
alter table home_visit force row level security;
alter table callback_attempt force row level security;
--rollback empty
