--liquibase formatted sql

--changeset linli:scorecard-names-in-the-row
--comment With its counts a row is longer than the 2 kB from which PostgreSQL puts texts elsewhere. Sorted by names, they were fetched at each comparison.
alter table mart.scorecard
  alter tenant_name set storage main,
  alter project_name set storage main,
  alter city set storage main;
--rollback alter table mart.scorecard alter tenant_name set storage extended, alter project_name set storage extended, alter city set storage extended;
