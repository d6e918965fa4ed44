--liquibase formatted sql

--changeset linli:newer-figures splitStatements:false
--comment Up to when figures have been published that are newer than those as of an instant; null: none have. Whoever runs the nightly job for an earlier day replaces newer figures by older ones. A night that failed after its publication was committed has a run all the same.
create function mart.newer_than(judged_at timestamptz) returns timestamptz
  language sql stable parallel safe
  return (select max(n.as_of)
            from (select night.as_of from mart.night where night.status in ('PUBLISHED', 'UNCHANGED') union all select run.as_of from mart.run) n
           where n.as_of > judged_at);
--rollback drop function mart.newer_than(timestamptz);
