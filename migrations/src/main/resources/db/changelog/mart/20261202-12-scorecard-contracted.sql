--liquibase formatted sql

--changeset linli:scorecard-contracted splitStatements:false
--comment The six counts of contracted services that were called back about, which were counted with the other services until now.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k12_contracted'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
--rollback alter table mart.scorecard
--rollback   drop column k12_contracted_numerator, drop column k12_contracted_denominator, drop column k12_contracted_proven_numerator, drop column k12_contracted_proven_denominator, drop column k12_contracted_open_overdue, drop column k12_contracted_unmeasured;
