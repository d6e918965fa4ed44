--liquibase formatted sql

--changeset linli:peer-figure-shown
--comment What may be shown of peers, for API and console alike. A company sees its own while it takes part, so that a withdrawal acts at once; a group's managers see no decisions, and the next night takes from them what their companies see no longer.
create view mart.peer_figure_shown with (security_invoker = true) as
  select f.* from mart.peer_figure f
   where f.tenant_id is distinct from (select current_tenant()) or (select takes_part());
grant select on mart.peer_figure_shown to linli_api, linli_console;
--rollback drop view mart.peer_figure_shown;
