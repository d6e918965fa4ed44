--liquibase formatted sql

--changeset linli:lake-table-forgotten splitStatements:false
--comment What the lake's tables hold of a company is known until it is deleted. Its rows lie there until the next night: if that still knew their versions, it would count a company that was restored before without them.
create function mart.forget_lake_table() returns trigger
  language plpgsql set search_path = mart, pg_temp as $$
begin
  delete from mart.lake_table t using gone g where t.name = g.table_name;
  return null;
end
$$;
create trigger lake_table_forgotten after delete on mart.lake_row
  referencing old table as gone for each statement execute function mart.forget_lake_table();
--rollback drop trigger lake_table_forgotten on mart.lake_row;
--rollback drop function mart.forget_lake_table();
