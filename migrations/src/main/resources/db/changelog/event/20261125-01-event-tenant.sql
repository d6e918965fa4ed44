--liquibase formatted sql

--changeset linli:event-tenant
--comment An event never comes alone: its record names a project, and that its company. To look the company up and lock its row for every event cost a third of the event.
alter table event drop constraint event_tenant_id_fkey;
--rollback alter table event add constraint event_tenant_id_fkey foreign key (tenant_id) references tenant;
