--liquibase formatted sql

--changeset linli:trusted-document-gone
--comment A document that leaves the folder keeps its row: an API that starts with an older folder would else erase for good when the others were used last.
alter table trusted_document add column gone_at timestamptz;
comment on column trusted_document.gone_at is 'when an API started without it in its folder; null: the one that started last has it';
comment on column trusted_document.first_listed_at is 'when it was in the folder first';
grant update (gone_at) on trusted_document to linli_api;
revoke delete on trusted_document from linli_api;
--rollback grant delete on trusted_document to linli_api;
--rollback comment on column trusted_document.first_listed_at is 'since when it is in the folder';
--rollback alter table trusted_document drop column gone_at;
