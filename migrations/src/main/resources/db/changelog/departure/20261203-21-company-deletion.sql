--liquibase formatted sql

--changeset linli:company-deletion
--comment That a company is deleted, and the proof of it: who asked and who confirmed, when it was due, what there was and that nothing is left. It outlives the company, and names no person of it.
create table company_deletion (
  id               uuid primary key,
  organization_id  uuid not null,
  name             text not null check (name <> ''),
  alias            text not null,
  state            text not null check (state in ('ASKED', 'WITHDRAWN', 'CONFIRMED', 'RUNNING', 'DONE')),
  asked_by         text not null check (asked_by <> ''),
  by_company       boolean not null,
  asked_at         timestamptz not null default now(),
  reason           text not null default '',
  confirmed_by     text check (confirmed_by <> ''),
  confirmed_at     timestamptz,
  due_at           timestamptz,
  withdrawn_by     text,
  withdrawn_at     timestamptz,
  begun_at         timestamptz,
  done_at          timestamptz,
  verified_at      timestamptz,
  problem          text check (problem ~ '^[A-Z][A-Z_]*$'),
  retry_at         timestamptz,
  manifest_sha256  text check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  constraint company_deletion_two_people check (confirmed_by <> asked_by),
  constraint company_deletion_confirmed check (num_nulls(confirmed_by, confirmed_at, due_at) in (0, 3)
    and (state not in ('CONFIRMED', 'RUNNING', 'DONE') or confirmed_by is not null)),
  constraint company_deletion_grace check (due_at >= confirmed_at + interval '30 days'),
  constraint company_deletion_withdrawn check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2) and (state = 'WITHDRAWN') = (withdrawn_by is not null)),
  constraint company_deletion_done check ((state = 'DONE') = (done_at is not null and verified_at is not null))
);
comment on column company_deletion.organization_id is 'the company; no column tenant_id, since the row is no row of its';
comment on column company_deletion.by_company is 'an administrator of the company asked, whose login is not kept beyond it';
comment on column company_deletion.manifest_sha256 is 'of the last export that the company had; null: it had none';
create unique index company_deletion_one_idx on company_deletion (organization_id) where state in ('ASKED', 'CONFIRMED', 'RUNNING');
alter table company_deletion enable row level security;
alter table company_deletion force row level security;
create policy company_deletion_operator on company_deletion
  using ((select current_operator())) with check ((select current_operator()));
create policy company_deletion_told on company_deletion for select
  using (organization_id = (select current_tenant()));
create policy company_deletion_asked on company_deletion for insert to linli_console
  with check (organization_id = (select current_tenant()) and state = 'ASKED' and by_company);
create policy company_deletion_taken_back on company_deletion for update to linli_console
  using (organization_id = (select current_tenant()) and state = 'ASKED' and by_company)
  with check (organization_id = (select current_tenant()) and state = 'WITHDRAWN');
grant select on company_deletion to linli_console;
grant insert (id, organization_id, name, alias, state, asked_by, by_company, reason) on company_deletion to linli_console;
grant update (state, confirmed_by, confirmed_at, due_at, withdrawn_by, withdrawn_at, begun_at, problem, retry_at) on company_deletion to linli_console;
--rollback drop table company_deletion;

--changeset linli:company-deletion-course splitStatements:false
--comment A deletion goes one way: asked, confirmed by somebody else, begun when its grace is over, and never before; until then it can be taken back. Who confirmed it and when it is due do not change afterwards.
create function keep_company_deletion() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('ASKED', 'WITHDRAWN'), ('ASKED', 'CONFIRMED'), ('CONFIRMED', 'WITHDRAWN'), ('CONFIRMED', 'RUNNING'), ('RUNNING', 'DONE'))
     and old.state <> new.state
     or old.state <> 'ASKED' and (old.confirmed_by, old.confirmed_at, old.due_at) is distinct from (new.confirmed_by, new.confirmed_at, new.due_at)
     or new.state = 'RUNNING' and new.due_at > now()
     or new.confirmed_at > now() then
    raise exception 'deletion % does not go from % to % so', new.id, old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger company_deletion_course before update on company_deletion for each row execute function keep_company_deletion();
--rollback drop trigger company_deletion_course on company_deletion; drop function keep_company_deletion();

--changeset linli:company-deletion-part
--comment What a company had: a table of its rows, a kind of its files, its logins. How many there were when the deletion began, and how many it has removed.
create table company_deletion_part (
  deletion_id   uuid not null,
  name          text not null check (name <> ''),
  count_before  bigint not null check (count_before >= 0),
  removed_count bigint not null default 0,
  done_at       timestamptz,
  left_count    bigint,
  primary key (deletion_id, name),
  constraint company_deletion_part_deletion_id_fkey foreign key (deletion_id) references company_deletion
);
comment on column company_deletion_part.left_count is 'counted again at the end; null: not yet';
alter table company_deletion_part enable row level security;
alter table company_deletion_part force row level security;
create policy company_deletion_part_operator on company_deletion_part
  using ((select current_operator())) with check ((select current_operator()));
grant select, insert on company_deletion_part to linli_console;
grant update (removed_count, done_at, left_count) on company_deletion_part to linli_console;
--rollback drop table company_deletion_part;

--changeset linli:deletion-due splitStatements:false
--comment Whether the company of the transaction is being deleted: asked, confirmed by another person, its grace over, and begun.
create function deletion_due() returns boolean
  language sql stable security definer set search_path = linli, pg_temp as $$
  select exists (select from linli.company_deletion d
                  where d.organization_id = linli.current_tenant() and d.state = 'RUNNING' and d.confirmed_by <> d.asked_by and d.due_at <= now())
$$;
revoke execute on function deletion_due() from public;
--rollback drop function deletion_due();

--changeset linli:refuse-change-until-deleted splitStatements:false rollbackSplitStatements:false
--comment What is append-only is deleted with its company, by the one function that does so, and by nobody else.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'linli_owner' and linli.deletion_due() then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--rollback create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

--changeset linli:delete-company-rows splitStatements:false
--comment Deletes rows of one table of the transaction's company, so many at a time, while it is being deleted. It belongs to the owner, on whom row-level security is forced: of another company it sees nothing. Rows that others still name stay, and their deletion fails.
create function delete_company_rows(wanted text, most integer) returns bigint
  language plpgsql security definer set search_path = linli, pg_temp as $$
declare
  described record;
  removed bigint;
begin
  if not linli.deletion_due() then
    raise exception 'no company is being deleted here' using errcode = 'insufficient_privilege';
  end if;
  select * into strict described from linli.company_table() t where t.name = wanted;
  execute format('delete from %s where ctid = any (array(select ctid from %s limit $1))', described.name, described.name) using most;
  get diagnostics removed = row_count;
  return removed;
end
$$;
revoke execute on function delete_company_rows(text, integer) from public;
grant execute on function delete_company_rows(text, integer) to linli_console;

create function count_company_rows(wanted text) returns bigint
  language plpgsql stable security definer set search_path = linli, pg_temp as $$
declare
  described record;
  counted bigint;
begin
  if not linli.deletion_due() then
    raise exception 'no company is being deleted here' using errcode = 'insufficient_privilege';
  end if;
  select * into strict described from linli.company_table() t where t.name = wanted;
  execute format('select count(*) from %s', described.name) into counted;
  return counted;
end
$$;
revoke execute on function count_company_rows(text) from public;
grant execute on function count_company_rows(text) to linli_console;
--rollback drop function count_company_rows(text); drop function delete_company_rows(text, integer);

--changeset linli:finish-company-deletion splitStatements:false
--comment The end of a deletion: the platform's own rows about the company go, with the names of its people in them, and what is left is the proof. It refuses while any part has rows left, and while a night is at work.
create function finish_company_deletion() returns uuid
  language plpgsql security definer set search_path = linli, pg_temp as $$
declare
  company uuid := linli.current_tenant();
  finished uuid;
  manifest text;
begin
  if not linli.deletion_due() then
    raise exception 'no company is being deleted here' using errcode = 'insufficient_privilege';
  end if;
  select d.id into strict finished from linli.company_deletion d where d.organization_id = company and d.state = 'RUNNING';
  if not exists (select from linli.company_deletion_part p where p.deletion_id = finished)
     or exists (select from linli.company_deletion_part p where p.deletion_id = finished and (p.done_at is null or p.left_count is distinct from 0)) then
    raise exception 'deletion % is not finished', finished using errcode = 'restrict_violation';
  end if;
  -- One that began before may publish figures of the company yet. What a dead one left behind says so for a day at most.
  if exists (select from mart.night n where n.status = 'RUNNING' and n.started_at > now() - interval '1 day') then
    raise exception 'a night is at work' using errcode = 'restrict_violation';
  end if;
  select e.manifest_sha256 into manifest from linli.company_export e
   where e.organization_id = company and e.manifest_sha256 is not null order by e.ready_at desc limit 1;
  delete from linli.company_export where organization_id = company;
  delete from linli.onboarding_act where onboarding_id in (select o.id from linli.onboarding o where o.organization_id = company);
  delete from linli.onboarding_step where onboarding_id in (select o.id from linli.onboarding o where o.organization_id = company);
  delete from linli.onboarding where organization_id = company;
  delete from linli.closed_organization where id = company;
  -- Last: what keeps the rows above lets them go only while the deletion is under way.
  update linli.company_deletion d
     set state = 'DONE', done_at = now(), verified_at = now(), problem = null, retry_at = null,
         asked_by = case when d.by_company then 'administrator' else d.asked_by end, reason = '',
         manifest_sha256 = manifest
   where d.id = finished;
  return finished;
end
$$;
revoke execute on function finish_company_deletion() from public;
grant execute on function finish_company_deletion() to linli_console;
--rollback drop function finish_company_deletion();
