--liquibase formatted sql

--changeset linli:group-name-for-api
--comment The report of a group names it (P-02); a policy shows the API the caller's own group.
grant select (id, name) on tenant_group to linli_api;
--rollback revoke select (id, name) on tenant_group from linli_api;
