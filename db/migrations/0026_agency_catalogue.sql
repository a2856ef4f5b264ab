-- The work list of agency (S3.20): what residents can ask an agent for. A version is never changed; orders name the one they cite.
create table agency_catalogue (
  version integer primary key check (version > 0),
  -- Made by whoever published it: the same request again publishes nothing twice.
  id uuid not null unique,
  effective_on date not null,
  items json not null,
  reason text not null,
  -- Plausible items of the demo, not those of a real office.
  demo boolean not null default false,
  published_by text not null,
  published_at timestamptz not null
);
comment on table agency_catalogue is 'Versions of the work list of agency';
grant select, insert on agency_catalogue to daiban_app;
