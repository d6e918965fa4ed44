--liquibase formatted sql

--changeset linli:page-reader
--comment A large table is read in ranges of its pages, side by side. Where a row lies tells nothing of what it says.
grant select (ctid) on tenant, group_member, project, household, contract_level, project_level, deadline, deadline_pause, complaint, repair_request, repair_correction, callback, home_visit,
  recall, service_callback, rectification_notice, patrol_item, repair_ledger, company_rule, inspection, inspected_record, inspection_finding,
  satisfaction_survey, satisfaction_question, satisfaction_score, activity, activity_plan, activity_participant, activity_attestation,
  callback_report, callback_reply, suggestion, imported_survey, imported_answer, imported_renovation, event
  to linli_reader;
--rollback revoke select (ctid) on tenant, group_member, project, household, contract_level, project_level, deadline, deadline_pause, complaint, repair_request, repair_correction, callback, home_visit, recall, service_callback, rectification_notice, patrol_item, repair_ledger, company_rule, inspection, inspected_record, inspection_finding, satisfaction_survey, satisfaction_question, satisfaction_score, activity, activity_plan, activity_participant, activity_attestation, callback_report, callback_reply, suggestion, imported_survey, imported_answer, imported_renovation, event from linli_reader;
