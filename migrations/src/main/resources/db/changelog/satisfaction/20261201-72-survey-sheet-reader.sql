--liquibase formatted sql

--changeset linli:survey-sheet-reader
--comment The annual report says how a survey was made and what was answered to each question (P-02): the company's own questions, no comments, no households.
grant select (year, frame_size) on satisfaction_survey to linli_reader;
grant select (seq, text) on satisfaction_question to linli_reader;
grant select (seq) on satisfaction_score to linli_reader;
--rollback revoke select (year, frame_size) on satisfaction_survey from linli_reader;
--rollback revoke select (seq, text) on satisfaction_question from linli_reader;
--rollback revoke select (seq) on satisfaction_score from linli_reader;
