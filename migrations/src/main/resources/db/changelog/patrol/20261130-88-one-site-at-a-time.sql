--liquibase formatted sql

--changeset linli:patrol-takes-time
--comment Nobody leaves a site at the instant of the arrival (D-20). Rows from before are left as they are.
alter table patrol drop constraint patrol_times;
alter table patrol add constraint patrol_times check (left_at > arrived_at) not valid;
--rollback alter table patrol drop constraint patrol_times; alter table patrol add constraint patrol_times check (left_at >= arrived_at);

--changeset linli:patrol-elsewhere
--comment Nobody is on two sites at once (D-20), also of two rounds that come at the same moment, and of rounds in a project that the person does not see any more. Rows from before are left as they are: some of them may overlap.
alter table patrol add constraint patrol_elsewhere
  exclude using gist (tenant_id with =, patroller with =, tstzrange(arrived_at, left_at) with &&)
  where (recorded_at >= timestamptz '2026-11-30 00:00:00+00');
--rollback alter table patrol drop constraint patrol_elsewhere;
