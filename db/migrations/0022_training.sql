-- A database for rehearsal: its clock is ahead of the real one by so many seconds.
create table training (
  single boolean primary key default true check (single),
  ahead_seconds bigint not null default 0 check (ahead_seconds >= 0)
);
comment on table training is 'Has a row only in a database for rehearsal: how far its clock is ahead of the real one';
grant select, insert, update on training to daiban_app;
