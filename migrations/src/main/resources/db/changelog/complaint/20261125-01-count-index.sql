--liquibase formatted sql

--changeset linli:complaint-count-index
--comment Counts of a month by status and responsibility are read from the index alone.
create index complaint_count_idx on complaint (tenant_id, project_id, received_at) include (status, responsibility);
drop index complaint_received_idx;
--rollback create index complaint_received_idx on complaint (tenant_id, project_id, received_at) include (status, category); drop index complaint_count_idx;
