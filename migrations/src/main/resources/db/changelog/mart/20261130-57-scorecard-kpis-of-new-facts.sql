--liquibase formatted sql

--changeset linli:scorecard-kpis-of-new-facts splitStatements:false
--comment The six counts of KPIs over the facts that are recorded of renovations, visits, ledgers and surveys. Runs that did not count them yet have nothing of them.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k12_other', 'k15', 'k19', 'k21_pass', 'k21_notice', 'k23_on_time', 'k23_accurate', 'k24'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
--rollback alter table mart.scorecard
--rollback   drop column k12_other_numerator, drop column k12_other_denominator, drop column k12_other_proven_numerator, drop column k12_other_proven_denominator, drop column k12_other_open_overdue, drop column k12_other_unmeasured,
--rollback   drop column k15_numerator, drop column k15_denominator, drop column k15_proven_numerator, drop column k15_proven_denominator, drop column k15_open_overdue, drop column k15_unmeasured,
--rollback   drop column k19_numerator, drop column k19_denominator, drop column k19_proven_numerator, drop column k19_proven_denominator, drop column k19_open_overdue, drop column k19_unmeasured,
--rollback   drop column k21_pass_numerator, drop column k21_pass_denominator, drop column k21_pass_proven_numerator, drop column k21_pass_proven_denominator, drop column k21_pass_open_overdue, drop column k21_pass_unmeasured,
--rollback   drop column k21_notice_numerator, drop column k21_notice_denominator, drop column k21_notice_proven_numerator, drop column k21_notice_proven_denominator, drop column k21_notice_open_overdue, drop column k21_notice_unmeasured,
--rollback   drop column k23_on_time_numerator, drop column k23_on_time_denominator, drop column k23_on_time_proven_numerator, drop column k23_on_time_proven_denominator, drop column k23_on_time_open_overdue, drop column k23_on_time_unmeasured,
--rollback   drop column k23_accurate_numerator, drop column k23_accurate_denominator, drop column k23_accurate_proven_numerator, drop column k23_accurate_proven_denominator, drop column k23_accurate_open_overdue, drop column k23_accurate_unmeasured,
--rollback   drop column k24_numerator, drop column k24_denominator, drop column k24_proven_numerator, drop column k24_proven_denominator, drop column k24_open_overdue, drop column k24_unmeasured;
