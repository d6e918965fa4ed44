--liquibase formatted sql

--changeset linli:dissatisfied-reader
--comment The annual report counts who was dissatisfied with a service or at a visit as well (B-16): the mark from 1 to 5, in nobody's words.
grant select (satisfaction) on service_callback to linli_reader;
grant select (satisfaction) on home_visit to linli_reader;
--rollback revoke select (satisfaction) on service_callback from linli_reader;
--rollback revoke select (satisfaction) on home_visit from linli_reader;
