--liquibase formatted sql

--changeset linli:inspection-closed
--comment An inspection is scored when its inspector closes it; until then it is not finished, and afterwards nothing is found any more (G-04, C-09).
alter table inspection add closed_at timestamptz;
grant update (closed_at) on inspection to linli_api;
--rollback revoke update (closed_at) on inspection from linli_api;
--rollback alter table inspection drop closed_at;

--changeset linli:inspection-frame
--comment The frame as it was drawn from: records that come or change later do not change it, and anybody can draw again (C-09).
alter table inspection add frame text;
comment on column inspection.frame is 'the keys of all records of the period in their order, joined by commas; null: drawn before they were kept';
--rollback alter table inspection drop frame;
