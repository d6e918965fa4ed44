--liquibase formatted sql

--changeset linli:onboarding-given-up
--comment An onboarding that cannot go on is corrected or given up by an operator; what was removed for it at Keycloak is named among the acts.
alter table onboarding drop constraint onboarding_state_check;
alter table onboarding add constraint onboarding_state_check check (state in ('ASKED', 'DECLINED', 'RUNNING', 'GIVEN_UP', 'READY', 'SUSPENDED'));
alter table onboarding_act drop constraint onboarding_act_act_check;
alter table onboarding_act add constraint onboarding_act_act_check check (act in
  ('ASKED', 'APPROVED', 'DECLINED', 'RETRIED', 'CORRECTED', 'GIVEN_UP', 'ORGANIZATION_REMOVED', 'LOGIN_REMOVED', 'PASSWORD_SHOWN', 'SUSPENDED', 'RESUMED'));
grant update (admin_name) on onboarding to linli_console;
--rollback revoke update (admin_name) on onboarding from linli_console;
--rollback alter table onboarding_act no force row level security;
--rollback delete from onboarding_act where act in ('CORRECTED', 'GIVEN_UP', 'ORGANIZATION_REMOVED', 'LOGIN_REMOVED');
--rollback alter table onboarding_act force row level security;
--rollback alter table onboarding_act drop constraint onboarding_act_act_check;
--rollback alter table onboarding_act add constraint onboarding_act_act_check check (act in ('ASKED', 'APPROVED', 'DECLINED', 'RETRIED', 'PASSWORD_SHOWN', 'SUSPENDED', 'RESUMED'));
--rollback alter table onboarding no force row level security;
--rollback update onboarding set state = 'DECLINED' where state = 'GIVEN_UP';
--rollback alter table onboarding force row level security;
--rollback alter table onboarding drop constraint onboarding_state_check;
--rollback alter table onboarding add constraint onboarding_state_check check (state in ('ASKED', 'DECLINED', 'RUNNING', 'READY', 'SUSPENDED'));

--changeset linli:onboarding-forgotten
--comment What came to nothing is deleted after a time, with its steps and acts; of a company that is here nothing ever is.
alter table onboarding_step drop constraint onboarding_step_onboarding_id_fkey;
alter table onboarding_step add constraint onboarding_step_onboarding_id_fkey foreign key (onboarding_id) references onboarding on delete cascade;
alter table onboarding_act drop constraint onboarding_act_onboarding_id_fkey;
alter table onboarding_act add constraint onboarding_act_onboarding_id_fkey foreign key (onboarding_id) references onboarding on delete cascade;
create trigger onboarding_kept before delete on onboarding for each row
  when (old.state not in ('ASKED', 'DECLINED', 'GIVEN_UP')) execute function refuse_change();
grant delete on onboarding to linli_console;
--rollback revoke delete on onboarding from linli_console;
--rollback drop trigger onboarding_kept on onboarding;
--rollback alter table onboarding_act drop constraint onboarding_act_onboarding_id_fkey;
--rollback alter table onboarding_act add constraint onboarding_act_onboarding_id_fkey foreign key (onboarding_id) references onboarding;
--rollback alter table onboarding_step drop constraint onboarding_step_onboarding_id_fkey;
--rollback alter table onboarding_step add constraint onboarding_step_onboarding_id_fkey foreign key (onboarding_id) references onboarding;
