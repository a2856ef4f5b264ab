import type { ChangeDecision } from '@daiban/contract/signed-changes';
import type { Pool, PoolClient } from 'pg';
import type { ZodType } from 'zod';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import { isUniqueViolation } from '../database/database-fault.ts';
import { inTransaction } from '../database/statement.ts';
import { type Language, ProblemAnswer, problem } from '../http/problem.ts';

/** Who proposes or decides, with the roles they hold. */
export interface Administrator {
  readonly officerId: string;
  readonly roles: readonly string[];
}

/** A change in words, a line each. */
export type ChangeSummary = readonly { readonly label: string; readonly value: string }[];

/** Who proposed and signed a change, and why it was proposed. */
export interface SigningHands {
  readonly proposedBy: string;
  readonly decidedBy: string;
  /** Empty while one administrator builds a new office. */
  readonly reason: string;
}

/** A sort of change that needs two people. Features register theirs; everything else about proposing and deciding is the same. */
export interface ChangeKind<Content> {
  /** Such as `appointOfficer`. */
  readonly kind: string;
  readonly schema: ZodType<Content>;
  readonly proposers: readonly string[];
  readonly approvers: readonly string[];
  /** Checked when it is proposed and again when it is approved: refuses what the rules do not allow as things stand. */
  check(content: Content, connection: Pick<Pool, 'query'>): Promise<ProblemAnswer | undefined>;
  /** Makes the change in the transaction that records the approval. */
  apply(content: Content, connection: PoolClient, by: SigningHands): Promise<void>;
  /** After the commit: what this and other processes must read again. */
  announce?(content: Content): Promise<void> | void;
  /** What and whom it concerns, a line each, in the reader's language. */
  summarise(content: Content, language: Language): ChangeSummary;
}

export interface StoredChange {
  readonly id: string;
  readonly kind: string;
  readonly content: unknown;
  readonly reason: string;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly decision: ChangeDecision | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly note: string | null;
  /** As it stood when it was decided. */
  readonly summary: Readonly<Record<Language, ChangeSummary>> | null;
}

export interface SignedChanges {
  /** @throws Error when the kind is there already. */
  register<Content>(kind: ChangeKind<Content>): void;
  find(kind: string): ChangeKind<unknown> | undefined;
  /** The changes of kinds in which this person has a part, newest first, at most 200. */
  list(by: Administrator, open: boolean | undefined): Promise<readonly StoredChange[]>;
  /** Proposing the same id again answers the first proposal. */
  propose(
    change: { readonly id: string; readonly kind: string; readonly content: unknown; readonly reason: string },
    by: Administrator,
  ): Promise<StoredChange | ProblemAnswer>;
  decide(id: string, decision: ChangeDecision, note: string | undefined, by: Administrator): Promise<StoredChange | ProblemAnswer>;
}

/** Ends the transaction of a decision without a trace. */
class NotNow extends Error {
  readonly answer: ProblemAnswer;
  constructor(answer: ProblemAnswer) {
    super(answer.code);
    this.answer = answer;
  }
}

const columns = 'id::text, kind, content, reason, proposed_by, proposed_at, decision, decided_by, decided_at, note, summary';
const holdsOneOf = (by: Administrator, roles: readonly string[]): boolean => by.roles.some((role) => roles.includes(role));

/** In which of these roles somebody acts, for the audit log. */
const asHolder = (by: Administrator, roles: readonly string[]) => {
  const role = by.roles.find((held) => roles.includes(held));
  return { actorId: by.officerId, ...(role === undefined ? {} : { actorRole: role }) };
};

export const createSignedChanges = ({
  pool,
  clock,
  audit,
}: {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly audit: Audit;
}): SignedChanges => {
  const kinds = new Map<string, ChangeKind<unknown>>();
  const findStored = async (id: string): Promise<StoredChange | undefined> =>
    (await pool.query<StoredChange>(`select ${columns} from signed_change where id = $1`, [id])).rows[0];

  return {
    register: (kind) => {
      if (kinds.has(kind.kind)) throw new Error(`The change ${kind.kind} is registered twice.`);
      kinds.set(kind.kind, kind as ChangeKind<unknown>);
    },
    find: (kind) => kinds.get(kind),
    list: async (by, open) => {
      const own = [...kinds.values()].filter((kind) => holdsOneOf(by, [...kind.proposers, ...kind.approvers])).map(({ kind }) => kind);
      const { rows } = await pool.query<StoredChange>(
        `select ${columns} from signed_change where kind = any($1) and ($2::boolean is null or (decision is null) = $2)
         order by proposed_at desc, id desc limit 200`,
        [own, open ?? null],
      );
      return rows;
    },
    propose: async ({ id, kind, content, reason }, by) => {
      const known = kinds.get(kind);
      if (known === undefined) return problem('change-kind-unknown');
      if (!holdsOneOf(by, known.proposers)) return problem('not-permitted');
      const parsed = known.schema.safeParse(content);
      if (!parsed.success)
        return problem('malformed-input', {
          faults: parsed.error.issues
            .slice(0, 50)
            .map((issue) => ({ path: `content.${issue.path.map(String).join('.')}`, message: issue.message })),
        });
      const refusal = await known.check(parsed.data, pool);
      if (refusal !== undefined) return refusal;
      try {
        const { rows } = await pool.query<StoredChange>(
          `insert into signed_change (id, kind, content, reason, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
          [id, kind, JSON.stringify(parsed.data), reason, by.officerId, clock.now()],
        );
        await audit.record({ kind: 'changeProposed', ...asHolder(by, known.proposers), detail: { change: id, kind } });
        return rows[0] as StoredChange;
      } catch (error) {
        if (!isUniqueViolation(error, 'signed_change_pkey')) throw error;
        const stored = await findStored(id);
        return stored?.proposed_by === by.officerId && stored.kind === kind ? stored : problem('conflict');
      }
    },
    decide: async (id, decision, note, by) => {
      const stored = await findStored(id);
      const kind = stored === undefined ? undefined : kinds.get(stored.kind);
      if (stored === undefined || kind === undefined || !holdsOneOf(by, [...kind.proposers, ...kind.approvers]))
        return problem('change-unknown');
      const isOwn = stored.proposed_by === by.officerId;
      if (decision === 'withdrawn' ? !isOwn : isOwn) return problem(isOwn ? 'second-person-needed' : 'not-permitted');
      if (decision !== 'withdrawn' && !holdsOneOf(by, kind.approvers)) return problem('not-permitted');
      const content = kind.schema.parse(stored.content);
      const summary = { 'zh-CN': kind.summarise(content, 'zh-CN'), en: kind.summarise(content, 'en') };
      const decided = await inTransaction(pool, async (connection) => {
        const { rows } = await connection.query<StoredChange>(
          `update signed_change set decision = $2, decided_by = $3, decided_at = $4, note = $5, summary = $6 where id = $1 and decision is null returning ${columns}`,
          [id, decision, by.officerId, clock.now(), note ?? null, JSON.stringify(summary)],
        );
        const [row] = rows;
        if (row === undefined) throw new NotNow(problem('change-decided'));
        if (decision === 'approved') {
          const refusal = await kind.check(content, connection);
          if (refusal !== undefined) throw new NotNow(refusal);
          await kind.apply(content, connection, { proposedBy: stored.proposed_by, decidedBy: by.officerId, reason: stored.reason });
        }
        return row;
      }).catch((error: unknown) => {
        if (error instanceof NotNow) return error.answer;
        throw error;
      });
      if (decided instanceof ProblemAnswer) return decided;
      const signer = asHolder(by, [...kind.approvers, ...kind.proposers]);
      await audit.record({ kind: 'changeDecided', ...signer, detail: { change: id, kind: stored.kind, decision } });
      if (decision === 'approved') await kind.announce?.(content);
      return decided;
    },
  };
};
