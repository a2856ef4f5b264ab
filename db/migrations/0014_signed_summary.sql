-- What the second person read when they decided: afterwards the same words would be worked out from a changed office.
alter table signed_change add column summary json;
comment on column signed_change.summary is 'The change in words, by language, as it stood when it was decided';
grant update (summary) on signed_change to daiban_app;
