--liquibase formatted sql

--changeset linli:board-section-retirement-recorded
--comment When the server learned that a section was given up (A-05): the claimed time alone would let an overdue section vanish. Of rows from before nobody knows.
alter table board_section add column retirement_recorded_at timestamptz;
alter table board_section drop constraint board_section_retired_check;
alter table board_section add constraint board_section_retired_check
  check (num_nulls(retired_at, retired_by, retirement_recorded_at) in (0, 3)) not valid;
grant update (retirement_recorded_at) on board_section to linli_api;
--rollback alter table board_section drop constraint board_section_retired_check; alter table board_section drop column retirement_recorded_at; alter table board_section add constraint board_section_retired_check check ((retired_at is null) = (retired_by is null));
