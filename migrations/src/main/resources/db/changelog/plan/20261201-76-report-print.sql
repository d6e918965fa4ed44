--liquibase formatted sql

--changeset linli:report-print
--comment The PDF of a report that is filed is kept as it was first printed (P-02): whatever sets type later, it stays the same, byte by byte.
create table report_print (
  tenant_id        uuid not null,
  report_filing_id uuid not null,
  language         text not null check (language in ('zh-CN', 'en')),
  pdf              bytea not null check (octet_length(pdf) > 0),
  printed_at       timestamptz not null,
  primary key (tenant_id, report_filing_id, language),
  constraint report_print_report_filing_fkey foreign key (tenant_id, report_filing_id) references report_filing
);
alter table report_print enable row level security;
alter table report_print force row level security;
create policy report_print_tenant on report_print
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on report_print to linli_api;
--rollback drop table report_print;
