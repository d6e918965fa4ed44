--liquibase formatted sql

--changeset linli:scorecard-activities splitStatements:false
--comment The six counts of activities in order and of participants who were called back. Runs that did not count them yet have nothing of them.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k12_activity', 'k25'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
--rollback alter table mart.scorecard
--rollback   drop column k12_activity_numerator, drop column k12_activity_denominator, drop column k12_activity_proven_numerator, drop column k12_activity_proven_denominator, drop column k12_activity_open_overdue, drop column k12_activity_unmeasured,
--rollback   drop column k25_numerator, drop column k25_denominator, drop column k25_proven_numerator, drop column k25_proven_denominator, drop column k25_open_overdue, drop column k25_unmeasured;
