import { checkSimilar } from '@daiban/contract/submissions';
import type { FastifyInstance } from 'fastify';
import { queryCodeIndexes } from '../case-file/caller.ts';
import { toSearchTokens } from '../journal/search-tokens.ts';
import { registerEndpoint } from '../platform/http/route.ts';
import { formatQueryCode, parseQueryCode } from '../platform/ids.ts';
import type { IntakeParts } from './submit.route.ts';

/** Share of the new text's tokens that an earlier matter must hold to be shown as a look-alike. */
const alike = 0.3;

/**
 * Before filing: compares only with matters whose query codes the device already holds. Nobody can learn here whether somebody else
 * has petitioned.
 */
export const registerSimilar = (app: FastifyInstance, { journal, personal }: IntakeParts): void => {
  registerEndpoint(app, checkSimilar, async ({ body }) => {
    const codes = body.queryCodes.flatMap((text) => parseQueryCode(text) ?? []);
    if (codes.length === 0) return { rows: [] };
    const byIndex = new Map(
      codes.flatMap((code) => queryCodeIndexes(personal, code).map((index) => [index.toString('hex'), code] as const)),
    );
    const tokens = toSearchTokens(`${body.title ?? ''}\n${body.text}`);
    const found = await journal.pool.query<{ index: string; shared: number }>(
      `select encode(l.query_code_index, 'hex') as index,
         (select count(*)::int from unnest(s.tokens) as t where t = any($2::int[])) as shared
       from case_list l join case_search s on s.case_id = l.case_id where l.query_code_index = any($1::bytea[]) order by l.received_at desc`,
      [[...byIndex.keys()].map((index) => Buffer.from(index, 'hex')), tokens],
    );
    return {
      rows: found.rows
        .filter((row) => row.shared >= alike * Math.max(tokens.length, 1))
        .map((row) => ({ queryCode: formatQueryCode(byIndex.get(row.index) ?? '') })),
    };
  });
};
