--liquibase formatted sql

--changeset linli:peer-consent-in-console
--comment The console shows cells of peers to administrators of companies that take part, and by the same rule as the API.
grant select (tenant_id, id, withdrawn, decided_at) on peer_consent to linli_console;
--rollback revoke select (tenant_id, id, withdrawn, decided_at) on peer_consent from linli_console;

--changeset linli:counted-cases-in-console
--comment The console lists the cases behind a figure: those that the server had been told of by then.
grant select (recorded_at, imported) on complaint to linli_console;
grant select (recorded_at, imported) on repair_request to linli_console;
--rollback revoke select (recorded_at, imported) on complaint from linli_console;
--rollback revoke select (recorded_at, imported) on repair_request from linli_console;
