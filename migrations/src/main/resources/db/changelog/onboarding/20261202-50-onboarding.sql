--liquibase formatted sql

--changeset linli:current-operator splitStatements:false
--comment Whether the transaction is a platform operator's, who is in no company and in no group.
create function current_operator() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.operator', true), '') = 'true';
--rollback drop function current_operator();

--changeset linli:onboarding
--comment How a company or a group came to the platform, and its state since: names and states, which are all that an operator sees of it.
create table onboarding (
  id              uuid primary key,
  kind            text not null check (kind in ('COMPANY', 'GROUP')),
  name            text not null check (name <> ''),
  alias           text check (alias ~ '^[a-z0-9][a-z0-9-]{1,30}$'),
  state           text not null check (state in ('ASKED', 'DECLINED', 'RUNNING', 'READY', 'SUSPENDED')),
  organization_id uuid,
  group_id        uuid,
  admin_name      text not null default '',
  admin_full_name text not null default '',
  admin_email     text,
  project_name    text not null default '',
  project_city    text not null default '',
  asked_at        timestamptz not null default now(),
  directory_open  boolean not null default true,
  constraint onboarding_group_id_fkey foreign key (group_id) references tenant_group,
  constraint onboarding_known_check check (state not in ('READY', 'SUSPENDED') or organization_id is not null),
  constraint onboarding_named_check check (state not in ('ASKED', 'RUNNING') or alias is not null)
);
comment on column onboarding.alias is 'of the Keycloak organization; null: a group that was there before';
comment on column onboarding.organization_id is 'of the Keycloak organization, which is the tenant_id of a company and the id of a group';
comment on column onboarding.group_id is 'null: in no group';
comment on column onboarding.admin_email is 'kept until the invitation is out; Keycloak has it then';
comment on column onboarding.directory_open is 'whether the organization is enabled at Keycloak, as far as we have told it: it follows the state';
create unique index onboarding_alias_idx on onboarding (alias) where state in ('RUNNING', 'READY', 'SUSPENDED');
create unique index onboarding_organization_id_idx on onboarding (organization_id);
create index onboarding_state_idx on onboarding (state);
alter table tenant no force row level security;
alter table tenant_group no force row level security;
insert into onboarding (id, kind, name, alias, state, organization_id, asked_at)
  select gen_random_uuid(), 'COMPANY', name, case when alias ~ '^[a-z0-9][a-z0-9-]{1,30}$' then alias end, 'READY', tenant_id, created_at from tenant;
insert into onboarding (id, kind, name, state, organization_id, asked_at)
  select gen_random_uuid(), 'GROUP', name, 'READY', id, created_at from tenant_group;
alter table tenant force row level security;
alter table tenant_group force row level security;
alter table onboarding enable row level security;
alter table onboarding force row level security;
create policy onboarding_operator on onboarding
  using ((select current_operator())) with check ((select current_operator()));
create policy onboarding_asked on onboarding for insert to linli_console
  with check (state = 'ASKED' and kind = 'COMPANY' and organization_id is null and group_id is null);
grant select, insert on onboarding to linli_console;
grant update (name, alias, state, organization_id, group_id, admin_email, directory_open) on onboarding to linli_console;
--rollback drop table onboarding;

--changeset linli:onboarding-step
--comment What has to be done for an onboarding, in its order; each step may be repeated.
create table onboarding_step (
  onboarding_id uuid not null,
  position      integer not null check (position > 0),
  step          text not null check (step in ('ORGANIZATION', 'TENANT', 'MEMBERSHIP', 'LEVELS', 'PROJECT', 'ADMIN', 'INVITATION')),
  attempts      integer not null default 0,
  problem       text check (problem ~ '^[A-Z][A-Z_]*$'),
  tried_at      timestamptz,
  retry_at      timestamptz,
  done_at       timestamptz,
  primary key (onboarding_id, position),
  constraint onboarding_step_step_key unique (onboarding_id, step),
  constraint onboarding_step_onboarding_id_fkey foreign key (onboarding_id) references onboarding
);
comment on column onboarding_step.retry_at is 'null: at once, or only by hand where there is a problem';
alter table onboarding_step enable row level security;
alter table onboarding_step force row level security;
create policy onboarding_step_operator on onboarding_step
  using ((select current_operator())) with check ((select current_operator()));
grant select, insert on onboarding_step to linli_console;
grant update (attempts, problem, tried_at, retry_at, done_at) on onboarding_step to linli_console;
--rollback drop table onboarding_step;

--changeset linli:onboarding-act
--comment Who decided what about a company or a group, and when; it is never changed.
create table onboarding_act (
  onboarding_id uuid not null,
  id            uuid not null,
  act           text not null check (act in ('ASKED', 'APPROVED', 'DECLINED', 'RETRIED', 'PASSWORD_SHOWN', 'SUSPENDED', 'RESUMED')),
  acted_by      text not null check (acted_by <> ''),
  acted_at      timestamptz not null default now(),
  note          text not null default '',
  primary key (onboarding_id, id),
  constraint onboarding_act_onboarding_id_fkey foreign key (onboarding_id) references onboarding
);
alter table onboarding_act enable row level security;
alter table onboarding_act force row level security;
create policy onboarding_act_operator on onboarding_act
  using ((select current_operator())) with check ((select current_operator()));
grant select, insert on onboarding_act to linli_console;
--rollback drop table onboarding_act;

--changeset linli:closed-organization
--comment The organizations whose tokens are refused: ids and no more, which every instance reads again and again.
create table closed_organization (
  id        uuid primary key,
  closed_at timestamptz not null default now()
);
alter table closed_organization enable row level security;
alter table closed_organization force row level security;
create policy closed_organization_operator on closed_organization
  using ((select current_operator())) with check ((select current_operator()));
create policy closed_organization_told on closed_organization for select to linli_api, linli_console using (true);
grant select on closed_organization to linli_api, linli_console;
grant insert, delete on closed_organization to linli_console;
--rollback drop table closed_organization;

--changeset linli:operator-makes-companies
--comment Only an operator's transaction makes a company or a group; of a company only in the one that is set, like everybody.
grant insert (tenant_id, alias, name) on tenant to linli_console;
grant insert (tenant_id, group_id, effective) on group_member to linli_console;
grant insert (id, name) on tenant_group to linli_console;
create policy tenant_operator on tenant as restrictive for insert to linli_console with check ((select current_operator()));
create policy group_member_operator on group_member as restrictive for insert to linli_console with check ((select current_operator()));
create policy tenant_group_operator on tenant_group as restrictive for insert to linli_console with check ((select current_operator()));
--rollback drop policy tenant_group_operator on tenant_group; drop policy group_member_operator on group_member; drop policy tenant_operator on tenant;
--rollback revoke insert (id, name) on tenant_group from linli_console; revoke insert (tenant_id, group_id, effective) on group_member from linli_console; revoke insert (tenant_id, alias, name) on tenant from linli_console;
