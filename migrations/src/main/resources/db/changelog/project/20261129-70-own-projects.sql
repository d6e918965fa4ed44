--liquibase formatted sql

--changeset linli:project-own-projects
--comment Inside the company, a person sees the cases of the projects to which he is assigned; null are all of them.
create policy project_project on project as restrictive to linli_api
  using ((select current_projects()) is null or id = any ((select current_projects())::uuid[]));
create policy household_project on household as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
create policy day_number_project on day_number as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
--rollback drop policy project_project on project; drop policy household_project on household; drop policy day_number_project on day_number;
