--liquibase formatted sql

--changeset linli:event
--comment Evidence: what happened, when the person says so, when the server learned of it, who said so, by which channel. Never changed.
create table event (
  tenant_id    uuid not null references tenant,
  id           uuid not null,
  subject_kind text not null check (subject_kind in ('COMPLAINT', 'REPAIR', 'CALLBACK')),
  subject_id   uuid not null,
  seq          integer not null,
  kind         text not null check (kind ~ '^[A-Z][A-Z_]*$'),
  occurred_at  timestamptz check (isfinite(occurred_at)),
  recorded_at  timestamptz not null,
  actor        text not null check (actor <> ''),
  actor_role   text not null,
  channel      text not null check (channel ~ '^[A-Z][A-Z_]*$'),
  detail       jsonb not null default '{}',
  prev_hash    bytea,
  hash         bytea not null,
  row_xid      xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  constraint event_seq_key unique (tenant_id, subject_id, seq)
);
create index event_row_xid_idx on event (row_xid);
alter table event enable row level security;
alter table event force row level security;
create policy event_tenant on event
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on event to linli_api;
grant select (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, channel, row_xid) on event to linli_reader;
--rollback drop table event;

--changeset linli:event-stamp splitStatements:false
--comment The server's time is the server's: whatever a client sends as recorded_at is replaced.
create function stamp_event() returns trigger language plpgsql as $$
begin
  new.recorded_at := clock_timestamp();
  return new;
end
$$;
create trigger event_1_stamp before insert on event for each row execute function stamp_event();
--rollback drop trigger event_1_stamp on event; drop function stamp_event();

--changeset linli:event-chain splitStatements:false
--comment Each event carries the hash of the one before it on the same subject: a row taken out or altered breaks the chain.
-- A JSON array keeps the fields apart whatever they contain; times count as microseconds, free of the session's zone.
create function event_hash(e event) returns bytea language sql stable parallel safe
  return sha256(convert_to(jsonb_build_array(e.tenant_id, e.id, e.subject_kind, e.subject_id, e.seq, e.kind,
    (extract(epoch from e.occurred_at) * 1000000)::bigint, (extract(epoch from e.recorded_at) * 1000000)::bigint,
    e.actor, e.actor_role, e.channel, e.detail, encode(e.prev_hash, 'hex'))::text, 'UTF8'));

create function chain_event() returns trigger language plpgsql as $$
declare
  last record;
begin
  -- Qualified: a caller's temporary table of the same name would come first.
  select seq, hash into last from linli.event
   where tenant_id = new.tenant_id and subject_id = new.subject_id
   order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.prev_hash := last.hash;
  new.hash := linli.event_hash(new);
  return new;
end
$$;
create trigger event_2_chain before insert on event for each row execute function chain_event();
--rollback drop trigger event_2_chain on event; drop function chain_event(); drop function event_hash(event);

--changeset linli:event-append-only splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger event_append_only before update or delete or truncate on event for each statement execute function refuse_change();
--rollback drop trigger event_append_only on event; drop function refuse_change();

--changeset linli:event-chain-audit splitStatements:false
--comment Where the evidence that the caller may see is no longer what was recorded; a cut-off end of a chain stays unseen.
create function broken_event() returns table (tenant_id uuid, subject_id uuid, seq integer)
  language sql stable
  begin atomic
    select (e).tenant_id, (e).subject_id, (e).seq
      from (select event as e, lag(event.hash) over chain as previous, row_number() over chain as place
              from event window chain as (partition by event.tenant_id, event.subject_id order by event.seq)) as link
     where (e).hash <> event_hash(e) or (e).prev_hash is distinct from previous or (e).seq <> place;
  end;
--rollback drop function broken_event();
