--liquibase formatted sql

--changeset linli:owner-inquiry-recorded-afterwards
--comment A repair that was written down because the owner asked was not on record when the owner asked (R-13, R-15): found, but no match.
alter table owner_inquiry
  drop constraint owner_inquiry_outcome_check,
  add constraint owner_inquiry_outcome_check check (outcome in ('OPEN', 'MATCHED', 'RECORDED_AFTERWARDS', 'NO_RECORD')),
  drop constraint owner_inquiry_match,
  add constraint owner_inquiry_match check (outcome not in ('MATCHED', 'RECORDED_AFTERWARDS') or repair_request_id is not null);
--rollback alter table owner_inquiry
--rollback   drop constraint owner_inquiry_match,
--rollback   add constraint owner_inquiry_match check (outcome <> 'MATCHED' or repair_request_id is not null),
--rollback   drop constraint owner_inquiry_outcome_check,
--rollback   add constraint owner_inquiry_outcome_check check (outcome in ('OPEN', 'MATCHED', 'NO_RECORD'));

--changeset linli:repair-material-used-at
--comment When materials were used up, as claimed, beside when the server learned of it. Of those that are there only the server's time is known.
alter table repair_material add used_at timestamptz;
alter table repair_material no force row level security;
update repair_material set used_at = recorded_at;
alter table repair_material force row level security, alter used_at set not null;
--rollback alter table repair_material drop used_at;
