import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a part of a backup says of itself. The sealed room is a part of its own: nothing of it stands in the ordinary one. */
const manifestSchema = z.object({
  format: z.literal(1),
  part: z.enum(['ordinary', 'sealed']),
  madeAt: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string() })),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() })),
  files: z.object({ count: z.number(), bytes: z.number() }),
});
export type Manifest = z.output<typeof manifestSchema>;

const fileOf = (folder: string): string => join(folder, 'manifest.json');

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeFileSync(fileOf(folder), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });

/** @throws with a sentence when the folder is no backup of this format. */
export const readManifest = (folder: string, part: Manifest['part']): Manifest => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
  } catch {
    throw new Error(`${folder} holds no backup: its manifest.json cannot be read.`);
  }
  const read = manifestSchema.safeParse(value);
  if (!read.success || read.data.part !== part) throw new Error(`${folder} holds no ${part} part of a backup that this version knows.`);
  return read.data;
};
