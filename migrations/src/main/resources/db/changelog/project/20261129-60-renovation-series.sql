--liquibase formatted sql

--changeset linli:renovation-series
--comment Renovations, permits and rectification notices are numbered like complaints and repairs.
alter table day_number
  drop constraint day_number_series_check,
  add constraint day_number_series_check check (series in ('COMPLAINT', 'REPAIR_REQUEST', 'RENOVATION', 'RENOVATION_PERMIT', 'RECTIFICATION_NOTICE'));
--rollback alter table day_number
--rollback   drop constraint day_number_series_check,
--rollback   add constraint day_number_series_check check (series in ('COMPLAINT', 'REPAIR_REQUEST'));
