--liquibase formatted sql

--changeset linli:sla-own-projects
--comment Inside the company, a person sees the cases of the projects to which he is assigned; null are all of them.
create policy project_level_project on project_level as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
create policy deadline_project on deadline as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
create policy work_calendar_project on work_calendar as restrictive to linli_api
  using (project_id is null or (select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
--rollback drop policy project_level_project on project_level; drop policy deadline_project on deadline; drop policy work_calendar_project on work_calendar;
