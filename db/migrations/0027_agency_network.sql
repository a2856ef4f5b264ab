-- Posters with a code (S0.30): where one hangs, and how often its code was opened on a day. The code holds the address of the portal and
-- the id of the place; a count holds no address, device or person.
create table poster_place (
  id text primary key check (id ~ '^[2-9A-HJKMNP-Z]{8}$'),
  request_id uuid not null unique,
  unit_id text not null references unit (id),
  label text not null,
  made_by text not null references officer (id),
  made_at timestamptz not null,
  retired_at timestamptz
);
comment on column poster_place.request_id is 'Made by who asks, so that asking twice makes one place';
comment on column poster_place.label is 'Where the poster hangs: door, window, hall';

create table poster_scan (
  place_id text not null references poster_place (id),
  day date not null,
  scans integer not null,
  primary key (place_id, day)
);

grant select, insert on poster_place to daiban_app;
grant update (retired_at) on poster_place to daiban_app;
grant select, insert on poster_scan to daiban_app;
grant update (scans) on poster_scan to daiban_app;
