-- The timer comes back for a duty when its ladder has a rung to climb, not only at its due moment.
alter table duty add column attend_at timestamptz;
comment on column duty.attend_at is 'When the timer next has something to do with the duty: a rung of the ladder, or its due moment';
update duty set attend_at = due_at where closed_on is null and overdue_at is null and duty->>'pausedOn' is null;
drop index duty_sweep;
create index duty_sweep on duty (attend_at) where closed_on is null and attend_at is not null;

create table letter (
  case_id uuid not null,
  letter_id text not null,
  recipient_key text not null,
  form text not null,
  is_copy boolean not null,
  unit_id text not null,
  duty_kind text,
  level integer,
  wants_answer boolean not null,
  issued_at timestamptz not null,
  due_on date,
  answered_at timestamptz,
  primary key (case_id, letter_id, recipient_key)
);
comment on table letter is 'What the ladder, warnings, supervision and colours tell whom: recipient_key as duty.owner_key. Internal; nothing of it reaches the petitioner';
create index letter_recipient on letter (recipient_key, issued_at desc, case_id, letter_id);
create index letter_open on letter (unit_id, form) where wants_answer and answered_at is null and not is_copy;

create table letter_seen (
  officer_id text primary key,
  seen_at timestamptz not null
);
comment on table letter_seen is 'Until when an officer has looked at their letters';

grant select, insert, update on letter, letter_seen to daiban_app;
