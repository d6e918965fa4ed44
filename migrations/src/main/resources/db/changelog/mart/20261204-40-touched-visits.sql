--liquibase formatted sql

--changeset linli:touched-visits
--comment Visits at home are counted by the year, in its January: one visit needs nothing else of that month to be counted again.
alter table mart.touched add column visits boolean not null default false;
comment on column mart.touched.visits is 'of the months'' figures only those of visits at home (K15)';
--rollback alter table mart.touched drop column visits;
