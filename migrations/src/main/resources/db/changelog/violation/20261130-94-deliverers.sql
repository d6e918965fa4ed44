--liquibase formatted sql

--changeset linli:rectification-notice-deliverers
--comment The two deliverers are two people of the staff, each of whom signs (D-07, D-08): names can be written in many ways. Of notices from before only the names are known.
alter table rectification_notice
  add column first_deliverer_id uuid,
  add column second_deliverer_id uuid,
  add column first_signed_at timestamptz,
  add column second_signed_at timestamptz;
alter table rectification_notice
  add constraint rectification_notice_first_deliverer_fkey foreign key (tenant_id, first_deliverer_id) references staff_member,
  add constraint rectification_notice_second_deliverer_fkey foreign key (tenant_id, second_deliverer_id) references staff_member,
  drop constraint rectification_notice_two_persons,
  add constraint rectification_notice_two_persons check (
    case when first_deliverer_id is null then first_deliverer <> second_deliverer else first_deliverer_id <> second_deliverer_id end),
  add constraint rectification_notice_deliverers_sign check (first_signed_at >= delivered_at and second_signed_at >= delivered_at);
comment on column rectification_notice.first_deliverer is 'the full name as it was on the delivery';
--rollback alter table rectification_notice drop constraint rectification_notice_two_persons;
--rollback alter table rectification_notice drop column first_deliverer_id, drop column second_deliverer_id, drop column first_signed_at, drop column second_signed_at, add constraint rectification_notice_two_persons check (first_deliverer <> second_deliverer);
