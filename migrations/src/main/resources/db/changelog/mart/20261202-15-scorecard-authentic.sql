--liquibase formatted sql

--changeset linli:scorecard-authentic splitStatements:false
--comment The six counts of the authenticity index. Runs that did not count it yet have nothing of it.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k18'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
--rollback alter table mart.scorecard
--rollback   drop column k18_numerator, drop column k18_denominator, drop column k18_proven_numerator, drop column k18_proven_denominator, drop column k18_open_overdue, drop column k18_unmeasured;
