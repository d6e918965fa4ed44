--liquibase formatted sql

--changeset linli:scorecard-more-kpis splitStatements:false
--comment The six counts of KPIs that were added to the registry. Runs that did not count them yet have nothing of them.
do $$
declare
  kpi text;
  counted text;
begin
  foreach kpi in array array['k06', 'k07', 'k10', 'k11_property', 'k11_developer', 'k17_shoe_covers', 'k17_courtesy', 'k17_quality', 'k17_charge', 'k20', 'k22', 'k26_exclusion', 'k26_pause', 'k26_edit'] loop
    foreach counted in array array['numerator', 'denominator', 'proven_numerator', 'proven_denominator', 'open_overdue', 'unmeasured'] loop
      execute format('alter table mart.scorecard add %I bigint not null default 0', kpi || '_' || counted);
    end loop;
  end loop;
end
$$;
--rollback alter table mart.scorecard
--rollback   drop column k06_numerator, drop column k06_denominator, drop column k06_proven_numerator, drop column k06_proven_denominator, drop column k06_open_overdue, drop column k06_unmeasured,
--rollback   drop column k07_numerator, drop column k07_denominator, drop column k07_proven_numerator, drop column k07_proven_denominator, drop column k07_open_overdue, drop column k07_unmeasured,
--rollback   drop column k10_numerator, drop column k10_denominator, drop column k10_proven_numerator, drop column k10_proven_denominator, drop column k10_open_overdue, drop column k10_unmeasured,
--rollback   drop column k11_property_numerator, drop column k11_property_denominator, drop column k11_property_proven_numerator, drop column k11_property_proven_denominator, drop column k11_property_open_overdue, drop column k11_property_unmeasured,
--rollback   drop column k11_developer_numerator, drop column k11_developer_denominator, drop column k11_developer_proven_numerator, drop column k11_developer_proven_denominator, drop column k11_developer_open_overdue, drop column k11_developer_unmeasured,
--rollback   drop column k17_shoe_covers_numerator, drop column k17_shoe_covers_denominator, drop column k17_shoe_covers_proven_numerator, drop column k17_shoe_covers_proven_denominator, drop column k17_shoe_covers_open_overdue, drop column k17_shoe_covers_unmeasured,
--rollback   drop column k17_courtesy_numerator, drop column k17_courtesy_denominator, drop column k17_courtesy_proven_numerator, drop column k17_courtesy_proven_denominator, drop column k17_courtesy_open_overdue, drop column k17_courtesy_unmeasured,
--rollback   drop column k17_quality_numerator, drop column k17_quality_denominator, drop column k17_quality_proven_numerator, drop column k17_quality_proven_denominator, drop column k17_quality_open_overdue, drop column k17_quality_unmeasured,
--rollback   drop column k17_charge_numerator, drop column k17_charge_denominator, drop column k17_charge_proven_numerator, drop column k17_charge_proven_denominator, drop column k17_charge_open_overdue, drop column k17_charge_unmeasured,
--rollback   drop column k20_numerator, drop column k20_denominator, drop column k20_proven_numerator, drop column k20_proven_denominator, drop column k20_open_overdue, drop column k20_unmeasured,
--rollback   drop column k22_numerator, drop column k22_denominator, drop column k22_proven_numerator, drop column k22_proven_denominator, drop column k22_open_overdue, drop column k22_unmeasured,
--rollback   drop column k26_exclusion_numerator, drop column k26_exclusion_denominator, drop column k26_exclusion_proven_numerator, drop column k26_exclusion_proven_denominator, drop column k26_exclusion_open_overdue, drop column k26_exclusion_unmeasured,
--rollback   drop column k26_pause_numerator, drop column k26_pause_denominator, drop column k26_pause_proven_numerator, drop column k26_pause_proven_denominator, drop column k26_pause_open_overdue, drop column k26_pause_unmeasured,
--rollback   drop column k26_edit_numerator, drop column k26_edit_denominator, drop column k26_edit_proven_numerator, drop column k26_edit_proven_denominator, drop column k26_edit_open_overdue, drop column k26_edit_unmeasured;
