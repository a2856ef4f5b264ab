-- The roles of a Daiban database. Run once in the database itself, as a user who may create roles. Safe to run again.
--   daiban_owner     owns every table; nobody signs in as it
--   daiban_migrator  may act as the owner, to lay out tables
--   daiban_app       the running server: only what the migrations grant
-- With DATABASE_URL, the user named there needs to be a member of daiban_owner and daiban_app:
--   GRANT daiban_owner, daiban_app TO the_user;
-- The sealed room has roles of its own, which this user must not have: db/sealed-roles.sql.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['daiban_owner', 'daiban_migrator', 'daiban_app'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', role_name);
    END IF;
  END LOOP;

  IF NOT pg_has_role('daiban_migrator', 'daiban_owner', 'MEMBER') THEN
    GRANT daiban_owner TO daiban_migrator;
  END IF;

  FOREACH role_name IN ARRAY ARRAY['daiban_owner', 'daiban_app'] LOOP
    IF NOT pg_has_role(current_user, role_name, 'MEMBER')
      -- Since version 16 a creator of roles may grant them, but does not act as them unless granted to itself.
      OR (current_setting('server_version_num')::int >= 160000 AND NOT pg_has_role(current_user, role_name, 'USAGE'))
    THEN
      EXECUTE format('GRANT %I TO %I', role_name, current_user);
    END IF;
  END LOOP;

  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO daiban_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO daiban_app, daiban_migrator', current_database());
END
$$;

GRANT USAGE, CREATE ON SCHEMA public TO daiban_owner;
GRANT USAGE ON SCHEMA public TO daiban_app;
