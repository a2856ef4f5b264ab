-- The roles of the sealed room (accusations). Run once in the database itself, by an administrator who is not the user of DATABASE_URL:
-- whoever creates a role may give it to himself. Safe to run again.
--   daiban_sealed_owner  owns the schema "sealed"; nobody signs in as it
--   daiban_sealed        the running server inside the room: only what db/sealed grants
-- With DATABASE_URL, make a user for the room alone and name it in SEALED_DATABASE_URL:
--   CREATE ROLE the_room LOGIN PASSWORD '…';
--   GRANT daiban_sealed_owner, daiban_sealed TO the_room;
-- It must not be a member of daiban_owner or daiban_app, nor the user of DATABASE_URL one of daiban_sealed_owner or daiban_sealed.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['daiban_sealed_owner', 'daiban_sealed'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', role_name);
    END IF;
  END LOOP;
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO daiban_sealed_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO daiban_sealed', current_database());
END
$$;

-- To take over a matter that turns out to be an accusation (db/migrations/0010_sealing.sql says from which tables).
GRANT USAGE ON SCHEMA public TO daiban_sealed_owner;
