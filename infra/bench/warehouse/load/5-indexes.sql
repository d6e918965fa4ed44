do $$
declare
  definition text;
begin
  for definition in select i.definition from later.index i loop
    execute definition;
  end loop;
end
$$;
drop schema later cascade;
