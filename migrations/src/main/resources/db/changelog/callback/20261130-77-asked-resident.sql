--liquibase formatted sql

--changeset linli:asked-resident
--comment Every time that a resident was reached and asked: about a case, a service, again after a non-conformity, or at the year's visit (B-21 to B-24).
create view asked_resident with (security_invoker = true) as
  select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id) as household_id,
         callback.method, callback.satisfaction, callback.done_at
    from callback
    left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
    left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
   where callback.reached
  union all
  select callback.tenant_id, callback.project_id, coalesce(request.household_id, complaint.household_id),
         recall.method, recall.satisfaction, recall.done_at
    from recall
    join callback on callback.tenant_id = recall.tenant_id and callback.id = recall.callback_id
    left join repair_request request on request.tenant_id = callback.tenant_id and request.id = callback.repair_request_id
    left join complaint on complaint.tenant_id = callback.tenant_id and complaint.id = callback.complaint_id
  union all
  select made.tenant_id, made.project_id, service.household_id, made.method, made.satisfaction, made.done_at
    from service_callback made
    join agreed_service service on service.tenant_id = made.tenant_id and service.id = made.agreed_service_id
   where made.reached
  union all
  select tenant_id, project_id, household_id, 'HOME_VISIT', satisfaction, visited_at from home_visit;
grant select on asked_resident to linli_api;
--rollback drop view asked_resident;
