--liquibase formatted sql

--changeset linli:audit-entry
--comment What an administrator did in the console, with what was before and after: written in the transaction that does it, and never changed. Words stand in both languages, as the person read them.
create table audit_entry (
  tenant_id     uuid not null references tenant,
  id            uuid not null default gen_random_uuid(),
  recorded_at   timestamptz not null default clock_timestamp(),
  actor         text not null check (actor <> ''),
  actor_role    text not null,
  client        text not null,
  kind          text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  subject_words jsonb not null,
  before_words  jsonb,
  after_words   jsonb,
  primary key (tenant_id, id)
);
comment on column audit_entry.client is 'the application, as its tokens name it';
comment on column audit_entry.subject_words is 'zh and en, like the words before and after; null: there was nothing, or nothing is left';
create index audit_entry_recorded_idx on audit_entry (tenant_id, recorded_at, id);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_tenant on audit_entry
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
grant select on audit_entry to linli_console;
-- When it was written, and under which key, is the database's to say.
grant insert (tenant_id, actor, actor_role, client, kind, subject_words, before_words, after_words) on audit_entry to linli_console;
--rollback drop table audit_entry;

--changeset linli:audit-reads
--comment The company's administrator looks up who did what, and who was shown personal data. What an event says in detail, and what was shown, stays out.
grant select (id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash) on event to linli_console;
grant select on personal_data_reading to linli_console;
--rollback revoke select on personal_data_reading from linli_console;
--rollback revoke select (id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, actor_role, channel, hash) on event from linli_console;
