import type { Figures, Measured } from './measure.ts';
import type { StageResult } from './stage.ts';

/** What the figures have to reach. Ratios are of processor time; times in milliseconds. */
const targets: Readonly<Record<string, { readonly ratio?: number; readonly processor?: number; readonly p99?: number }>> = {
  submit: { ratio: 3 },
  'register+assign': { ratio: 3 },
  contact: { ratio: 3 },
  'read case': { ratio: 2, p99: 50 },
  'my duties': { ratio: 2, p99: 50 },
  'unit list': { ratio: 2, p99: 50 },
  'search phrase': { processor: 5, p99: 100 },
};
const growthAtMost = 1.3;
const sweepSecondsAtMost = 10;
const memoryAtMost = 150;

const number = (value: number, digits: number): string => value.toFixed(digits);

const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
};

/** The targets that a scenario misses, in words. */
export const missesOf = ({ name, product, floor }: Measured): readonly string[] => {
  const target = targets[name] ?? {};
  const ratio = floor === undefined ? 0 : product.processor / floor.processor;
  return [
    ...(target.ratio !== undefined && ratio > target.ratio ? [`${number(ratio, 2)} × floor > ${target.ratio} ×`] : []),
    ...(target.processor !== undefined && product.processor > target.processor
      ? [`${number(product.processor, 1)} ms > ${target.processor} ms`]
      : []),
    ...(target.p99 !== undefined && product.p99 > target.p99 ? [`p99 ${number(product.p99, 0)} ms > ${target.p99} ms`] : []),
    ...(product.errors > 0 ? [`${product.errors} errors`] : []),
  ];
};

const cells = ({ requestsPerSecond, p50, p99, errors, serverProcessor, databaseProcessor, processor }: Figures): readonly string[] => [
  number(requestsPerSecond, 0),
  number(p50, 1),
  number(p99, 1),
  String(errors),
  number(serverProcessor, 2),
  number(databaseProcessor, 2),
  number(processor, 2),
];

/** One size as text: a line for the product and one for the floor of each scenario. */
export const describeStage = (result: StageResult): string => {
  const head = ['', 'req/s', 'p50 ms', 'p99 ms', 'errors', 'server ms', 'database ms', 'CPU ms/req', '× floor', 'missed'];
  const rows = result.scenarios.flatMap((measured) => {
    const { name, product, floor } = measured;
    const ratio = floor === undefined ? '' : number(product.processor / floor.processor, 2);
    const own = [name, ...cells(product), ratio, missesOf(measured).join('; ')];
    return floor === undefined ? [own] : [own, ['  floor', ...cells(floor)]];
  });
  const { sweep, ledger, memory } = result;
  return [
    `${result.cases.toLocaleString('en')} cases, ${result.megabytes.toLocaleString('en')} MB, generated at ${number(result.generatedPerSecond, 0)} cases/s`,
    toTable(head, rows),
    `memory of the server (PSS): ${number(memory.atStart, 0)} MB at the start, at most ${number(memory.largest, 0)} MB, ${number(memory.atEnd, 0)} MB at the end (at most ${memoryAtMost})`,
    ...(ledger === undefined
      ? []
      : [
          `import of ${ledger.rows} rows: ${ledger.imported} cases in ${number(ledger.seconds, 1)} s, ${number(ledger.processor, 2)} ms CPU of the server a row, memory at most ${number(ledger.memory, 0)} MB`,
        ]),
    `without requests: ${number(result.idleProcessor, 1)} ms CPU a second`,
    ...(sweep === undefined
      ? []
      : [
          `sweeper: ${sweep.written} duties in ${number(sweep.seconds, 1)} s (10,000 in at most ${sweepSecondsAtMost} s), ${number(sweep.processor / sweep.written, 2)} ms CPU each; nothing due: ${number(sweep.emptyProcessor, 2)} ms CPU a look`,
        ]),
  ].join('\n');
};

/** How much more each scenario costs in the largest database than in the smallest. */
export const describeGrowth = (results: readonly StageResult[]): string => {
  const [smallest, largest] = [results[0], results.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return '';
  const rows = largest.scenarios.flatMap(({ name, product }) => {
    const before = smallest.scenarios.find((measured) => measured.name === name);
    if (before === undefined) return [];
    const growth = product.processor / before.product.processor;
    return [
      [
        name,
        number(before.product.processor, 2),
        number(product.processor, 2),
        number(growth, 2),
        growth > growthAtMost ? `> ${growthAtMost} ×` : '',
      ],
    ];
  });
  return toTable(
    ['CPU ms/req', `${smallest.cases.toLocaleString('en')} cases`, `${largest.cases.toLocaleString('en')} cases`, 'growth', 'missed'],
    rows,
  );
};
