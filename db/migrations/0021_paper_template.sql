-- The wording of the papers as the office has changed it. Version 1 of each kind came with the product and is not kept here.
create table paper_template (
  notice text not null,
  version integer not null check (version > 1),
  template json not null,
  effective_on date not null,
  reason text not null,
  proposed_by text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  primary key (notice, version),
  check (proposed_by <> approved_by)
);
comment on table paper_template is 'Versions of the wording of each kind of paper, published by two people; never changed, so that papers keep what they were issued with';
grant select, insert on paper_template to daiban_app;

alter table notice add column template_version integer not null default 1;
comment on column notice.template_version is 'Version of the wording that the paper was issued with';

