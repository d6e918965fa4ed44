--liquibase formatted sql

--changeset linli:idempotency-key
--comment The answer that a key has been given, per company, kept for a week; the same key with another body is refused.
create table idempotency_key (
  tenant_id  uuid not null references tenant,
  key        text not null check (length(key) between 1 and 200),
  operation  text not null,
  body_hash  bytea not null,
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, key)
);
create index idempotency_key_created_idx on idempotency_key (tenant_id, created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_tenant on idempotency_key
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, delete on idempotency_key to linli_api;
--rollback drop table idempotency_key;
