-- A picture beside the name of an agent, put there by the agent and taken away again at their word: small, without metadata, public.
create table agent_picture (
  officer_id text primary key references officer (id),
  jpeg bytea not null,
  consented_at timestamptz not null
);
comment on column agent_picture.consented_at is 'When the agent said that residents may see it';

grant select, insert, update, delete on agent_picture to daiban_app;
