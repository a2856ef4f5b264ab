import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

export const ownerRole = 'daiban_owner';
export const migratorRole = 'daiban_migrator';
export const appRole = 'daiban_app';
export const sealedOwnerRole = 'daiban_sealed_owner';
export const sealedRole = 'daiban_sealed';

const rolesFile = fileURLToPath(new URL('../../../../../db/roles.sql', import.meta.url));
const sealedRolesFile = fileURLToPath(new URL('../../../../../db/sealed-roles.sql', import.meta.url));

// Fixed and shared by all processes: two that alter the same role at once would fail.
const advisoryLock = 4_103_527_390;

/** Creates what is missing of the roles of the sealed room (db/sealed-roles.sql). Only as a superuser: see there. */
export const provideSealedRoles = async (client: pg.Client): Promise<void> => {
  await client.query(readFileSync(sealedRolesFile, 'utf8'));
};

/** Creates what is missing of the roles (db/roles.sql) and runs `then` before another process may do the same. */
export const provideRoles = async (client: pg.Client, then: () => Promise<void> = async () => {}): Promise<void> => {
  await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
  try {
    await client.query(readFileSync(rolesFile, 'utf8'));
    await then();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
  }
};
