--liquibase formatted sql

--changeset linli:callback-own-projects
--comment Inside the company, a person sees the cases of the projects to which he is assigned; null are all of them.
create policy callback_project on callback as restrictive to linli_api
  using ((select current_projects()) is null or project_id = any ((select current_projects())::uuid[]));
--rollback drop policy callback_project on callback;
