--liquibase formatted sql

--changeset linli:idempotency-key-tenant
--comment A key is claimed for a record, whose project names its company: it is not looked up and locked once more.
alter table idempotency_key drop constraint idempotency_key_tenant_id_fkey;
--rollback alter table idempotency_key add constraint idempotency_key_tenant_id_fkey foreign key (tenant_id) references tenant;
