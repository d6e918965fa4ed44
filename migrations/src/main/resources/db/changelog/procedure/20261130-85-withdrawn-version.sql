--liquibase formatted sql

--changeset linli:procedure-version-withdrawn
--comment A version that is not in force yet can be withdrawn: it stays on record and never comes into force (G-01).
alter table procedure_version add column withdrawn_at timestamptz;
alter table procedure_version add column withdrawn_by text check (withdrawn_by <> '');
alter table procedure_version add column withdrawal_reason text check (withdrawal_reason <> '');
alter table procedure_version add constraint procedure_version_withdrawn_check
  check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3));
grant update (withdrawn_at, withdrawn_by, withdrawal_reason) on procedure_version to linli_api;
--rollback alter table procedure_version drop column withdrawn_at, drop column withdrawn_by, drop column withdrawal_reason;
