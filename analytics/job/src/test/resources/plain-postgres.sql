-- The operational tables in the shape that the lake gives them, for plain.sql.
create temp view project as select tenant_id, id, time_zone, created_at from linli.project;
create temp view household as select tenant_id, id, project_id, delivered_on from linli.household;
create temp view contract_level as select tenant_id, id, rank from linli.contract_level;
create temp view project_level as select tenant_id, project_id, contract_level_id, lower(effective) as effective_from, upper(effective) as effective_until from linli.project_level;
create temp view deadline as select *, due_at is not null and proven_verdict = 'UNMEASURED' as imported from linli.deadline;
create temp view deadline_pause as select * from linli.deadline_pause;
create temp view complaint as select * from linli.complaint;
create temp view repair_request as select * from linli.repair_request;
create temp view repair_correction as select * from linli.repair_correction where after_completion;
create temp view callback as select * from linli.callback;
create temp view home_visit as select * from linli.home_visit;
create temp view recall as select * from linli.recall;
create temp view service_callback as
  select c.*, s.kind, s.household_id from linli.service_callback c join linli.agreed_service s on s.tenant_id = c.tenant_id and s.id = c.agreed_service_id;
create temp view rectification_notice as select * from linli.rectification_notice;
create temp view patrol_item as
  select i.tenant_id, p.project_id, p.left_at, p.recorded_at, i.in_order from linli.patrol_item i join linli.patrol p on p.tenant_id = i.tenant_id and p.id = i.patrol_id
   where i.kind = 'PASS_CHECK';
create temp view repair_ledger as select * from linli.repair_ledger;
create temp view company_rule as select * from linli.company_rule where name in ('LEDGER_GRACE_DAYS', 'ACTIVITY_CALLBACK_PERCENT');
create temp view activity as select * from linli.activity;
create temp view activity_participant as select * from linli.activity_participant;
create temp view activity_plan as
  select p.tenant_id, p.activity_id, p.seq, p.recorded_at, coalesce(a.first_at <= p.recorded_at, false) as surveyed
    from linli.activity_plan p left join (select q.tenant_id, q.interest_survey_id, min(a.recorded_at) as first_at from linli.interest_question q
                                            join linli.interest_answer a on a.tenant_id = q.tenant_id and a.interest_question_id = q.id group by 1, 2) a
      on a.tenant_id = p.tenant_id and a.interest_survey_id = p.interest_survey_id;
create temp view inspection as
  select n.tenant_id, n.id, n.project_id, n.inspected_on, n.closed_at, f.check_form_id is not null as looked
    from linli.inspection n left join (select distinct tenant_id, check_form_id from linli.check_form_item where requirement in ('B-13', 'B-17', 'D-20', 'R-22')) f
      on f.tenant_id = n.tenant_id and f.check_form_id = n.check_form_id;
create temp view inspected_record as select * from linli.inspected_record;
create temp view inspection_finding as
  select f.tenant_id, f.inspection_id, f.record_seq, f.found_at, coalesce(i.requirement in ('B-13', 'B-17', 'D-20', 'R-22'), false) as untrue from linli.inspection_finding f
    join linli.check_form_item i on i.tenant_id = f.tenant_id and i.check_form_id = f.check_form_id and i.seq = f.item_seq;
create temp view satisfaction_survey as
  select s.*, s.sample_size * q.questions as asked
    from linli.satisfaction_survey s left join (select tenant_id, satisfaction_questionnaire_id, count(*)::int as questions from linli.satisfaction_question group by 1, 2) q
      on q.tenant_id = s.tenant_id and q.satisfaction_questionnaire_id = s.satisfaction_questionnaire_id;
create temp view satisfaction_score as
  select c.tenant_id, c.score, a.satisfaction_survey_id, a.recorded_at from linli.satisfaction_score c
    join linli.satisfaction_response a on a.tenant_id = c.tenant_id and a.id = c.satisfaction_response_id;
create temp view event as select * from linli.event where kind in ('CLASSIFIED', 'SOLVED', 'REOPENED', 'COMPLETED', 'RECHECKED');
