--liquibase formatted sql

--changeset linli:trusted-document
--comment The operator's trusted documents, as the instance of the API that started last has them in its folder, and when anybody at all used one last. It names no company.
create table trusted_document (
  id              text primary key check (id ~ '^[0-9a-f]{64}$'),
  operation       text not null,
  first_listed_at timestamptz not null default clock_timestamp(),
  last_used_at    timestamptz
);
comment on column trusted_document.id is 'the SHA-256 of its text';
comment on column trusted_document.operation is 'the names of its operations; empty: it has none, or cannot be executed';
comment on column trusted_document.first_listed_at is 'since when it is in the folder';
comment on column trusted_document.last_used_at is 'about once an hour; null: never since then';
grant select on trusted_document to linli_api, linli_console;
grant insert (id, operation), delete on trusted_document to linli_api;
grant update (operation, last_used_at) on trusted_document to linli_api;
--rollback drop table trusted_document;

--changeset linli:api-client-document
--comment Which trusted documents a client application had executed for a company, and when; written at most about once an hour, so it says no more than that.
create table api_client_document (
  tenant_id     uuid not null references tenant,
  client        text not null check (client <> ''),
  document      text not null check (document ~ '^[0-9a-f]{64}$'),
  operation     text not null,
  first_used_at timestamptz not null default clock_timestamp(),
  last_used_at  timestamptz not null default clock_timestamp(),
  primary key (tenant_id, client, document)
);
comment on column api_client_document.document is 'the SHA-256 of its text; it may have left the folder since';
comment on column api_client_document.operation is 'the names of its operations';
alter table api_client_document enable row level security;
alter table api_client_document force row level security;
create policy api_client_document_tenant on api_client_document
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select on api_client_document to linli_api, linli_console;
grant insert (tenant_id, client, document, operation) on api_client_document to linli_api;
grant update (last_used_at) on api_client_document to linli_api;
--rollback drop table api_client_document;

--changeset linli:api-client-bound
--comment A client application may be bound to documents of its own: it sends those that the company has chosen for it, and no others.
alter table api_client add column documents text[];
comment on column api_client.documents is 'the SHA-256 of each trusted document that it may send, and no others; null: it is not bound';
grant insert (documents), update (documents) on api_client to linli_console;
--rollback alter table api_client drop column documents;
