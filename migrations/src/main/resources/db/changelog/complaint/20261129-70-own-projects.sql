--liquibase formatted sql

--changeset linli:complaint-own-projects
--comment Inside the company, a person sees the cases of the projects to which he is assigned; null are all of them.
create policy complaint_project on complaint as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
--rollback drop policy complaint_project on complaint;
