--liquibase formatted sql

--changeset linli:callback-statistic-proven
--comment How many were answered in time as the server learned of it, and how many were not due yet when the month was filed (B-14, B-26).
alter table callback_statistic add in_time_proven integer, add not_yet_due integer;
comment on column callback_statistic.in_time_proven is 'null, like not_yet_due: filed before it was counted';
--rollback alter table callback_statistic drop in_time_proven, drop not_yet_due;

--changeset linli:callback-owed-indexes
--comment The callbacks of a project that were owed in a month (B-26), and those whose answer is not in order (B-16).
create index callback_owed_idx on callback (tenant_id, project_id, owed_since);
create index callback_poor_idx on callback (tenant_id, project_id, recorded_at, id) where reached and (satisfaction <= 2 or quality <= 2);
--rollback drop index callback_poor_idx; drop index callback_owed_idx;
