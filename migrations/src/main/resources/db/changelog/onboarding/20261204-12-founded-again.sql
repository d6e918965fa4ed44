--liquibase formatted sql

--changeset linli:onboarding-founded-again
--comment A company that came back from an export gets its organization and its first administrator by the steps of an onboarding.
alter table onboarding_act drop constraint onboarding_act_act_check;
alter table onboarding_act add constraint onboarding_act_act_check check (act in
  ('ASKED', 'APPROVED', 'DECLINED', 'RETRIED', 'CORRECTED', 'GIVEN_UP', 'ORGANIZATION_REMOVED', 'LOGIN_REMOVED', 'PASSWORD_SHOWN', 'SUSPENDED', 'RESUMED', 'FOUNDED_AGAIN'));
grant update (admin_full_name) on onboarding to linli_console;
--rollback revoke update (admin_full_name) on onboarding from linli_console;
--rollback alter table onboarding_act no force row level security;
--rollback delete from onboarding_act where act = 'FOUNDED_AGAIN';
--rollback alter table onboarding_act force row level security;
--rollback alter table onboarding_act drop constraint onboarding_act_act_check;
--rollback alter table onboarding_act add constraint onboarding_act_act_check check (act in ('ASKED', 'APPROVED', 'DECLINED', 'RETRIED', 'CORRECTED', 'GIVEN_UP', 'ORGANIZATION_REMOVED', 'LOGIN_REMOVED', 'PASSWORD_SHOWN', 'SUSPENDED', 'RESUMED'));
