--liquibase formatted sql

--changeset linli:peer-cells-of-kpis-that-settle
--comment Cells of KPIs whose months move on for longer than 31 days told of figures that were not whole. They are not made again.
delete from mart.peer_figure
 where kpi ~ '^K(11|12|26)_' or kpi in ('K15', 'K23_ACCURATE', 'K24');
--rollback empty

--changeset linli:peer-cells-of-many
--comment Quartiles take one value a project: cells in which one contributor has more than 40 % of the projects told too much of it. They are not made again. Where a company has withdrawn since, a cell may be judged too strictly.
delete from mart.peer_figure f
 using (select month, kpi, rest, level_rank, size_band, delivery_age, city_tier
          from (select month, kpi, rest, level_rank, size_band, delivery_age, city_tier, count(*) as projects
                  from mart.peer_figure
                 group by month, kpi, rest, level_rank, size_band, delivery_age, city_tier, coalesce(group_id, tenant_id)) as share
         group by month, kpi, rest, level_rank, size_band, delivery_age, city_tier
        having max(projects) > 0.4 * sum(projects)) as cell
 where (f.month, f.kpi, f.rest) = (cell.month, cell.kpi, cell.rest)
   and (f.level_rank, f.size_band, f.delivery_age, f.city_tier)
       is not distinct from (cell.level_rank, cell.size_band, cell.delivery_age, cell.city_tier);
--rollback empty
