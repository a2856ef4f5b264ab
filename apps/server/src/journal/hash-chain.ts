import { createHash } from 'node:crypto';

/** Hash before the first event of a case. */
export const chainStart = Buffer.alloc(32);

/** What one event contributes to the chain: the texts are hashed exactly as they are stored. */
export interface ChainLink {
  readonly caseId: string;
  readonly sequence: number;
  readonly kind: string;
  /** ISO instant in UTC with milliseconds. */
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly actorUnit: string;
  readonly rulebook: string;
  readonly data: string;
  readonly duties: string;
}

/** What holds an event that was made anonymous: its link in the chain and what it reads like now. */
export const redactionDigest = (link: Buffer, data: string): Buffer => createHash('sha256').update(link).update(data).digest();

/** SHA-256 over the previous hash and every field of the event; a change to any earlier event breaks all later hashes. */
export const chainHash = (previous: Buffer, link: ChainLink): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(
      [
        link.caseId,
        link.sequence,
        link.kind,
        link.at,
        link.actorId,
        link.actorRole,
        link.actorUnit,
        link.rulebook,
        link.data,
        link.duties,
      ].join('\u0000'),
    )
    .digest();
