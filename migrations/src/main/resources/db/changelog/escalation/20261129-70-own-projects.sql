--liquibase formatted sql

--changeset linli:escalation-own-projects
--comment Inside the company, a person sees the cases of the projects to which he is assigned; null are all of them.
create policy notice_project on notice as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
--rollback drop policy notice_project on notice;
