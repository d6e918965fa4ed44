-- The rows that the kit's pgbench_limit.py draws from: those of the parameters of Q1 and Q5.
drop table if exists app.bench_ids;
create table app.bench_ids (k int primary key, tenant int, id bigint, open_tenant int, open_id bigint);
create temporary table one (k int generated always as identity, given jsonb);
create temporary table solved (like one including identity);
\copy one (given) from program 'cat "$BENCH_PARAMS/Q1.jsonl"'
\copy solved (given) from program 'cat "$BENCH_PARAMS/Q5.jsonl"'
insert into app.bench_ids
select k, (one.given->>'tenant')::int, (one.given->>'id')::bigint, (solved.given->>'tenant')::int, (solved.given->>'id')::bigint
  from one join solved using (k);
grant select on app.bench_ids to api_user, api_norls;
