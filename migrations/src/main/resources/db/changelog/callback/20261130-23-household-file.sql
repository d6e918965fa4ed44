--liquibase formatted sql

--changeset linli:household-file
--comment A household leads to its visits and services (D-24).
create index home_visit_of_household_idx on home_visit (tenant_id, household_id, visited_at);
create index agreed_service_household_idx on agreed_service (tenant_id, household_id, recorded_at);
--rollback drop index home_visit_of_household_idx; drop index agreed_service_household_idx;
