/** Import rules of the design, §3: what each tree may import. scripts/import-rules.test.ts plants a forbidden import and sees it refused. */
const features =
  'intake|casework|followup|remedy|agency|backlog|supervision|reception|mediation|insight|dispatch|outreach|documents|organisation|access|sealed';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'domain-imports-only-itself',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'contract-imports-domain-and-zod',
      severity: 'error',
      from: { path: '^packages/contract/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/contract/src', '^packages/domain/src', 'node_modules/zod'] },
    },
    { name: 'web-never-imports-server', severity: 'error', from: { path: '^apps/web' }, to: { path: '^apps/server' } },
    { name: 'server-never-imports-web', severity: 'error', from: { path: '^apps/server' }, to: { path: '^apps/web' } },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/server/src/platform', pathNot: '\\.test\\.ts$' },
      to: { path: ['^apps/server/src/(?!platform)', '^packages/domain'] },
    },
    {
      name: 'journal-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/server/src/(journal|case-file)', pathNot: '\\.test\\.ts$' },
      to: { path: `^apps/server/src/(${features}|demo|cli)/` },
    },
    {
      name: 'feature-never-imports-feature',
      severity: 'error',
      from: { path: `^apps/server/src/(${features})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^apps/server/src/(${features}|demo|cli)/`, pathNot: '^apps/server/src/$1/' },
    },
    {
      name: 'portal-and-desk-stay-apart',
      severity: 'error',
      from: { path: '^apps/web/src/(portal|desk)/' },
      to: { path: '^apps/web/src/(portal|desk)/', pathNot: '^apps/web/src/$1/' },
    },
    { name: 'ui-knows-no-feature', severity: 'error', from: { path: '^apps/web/src/ui/' }, to: { path: '^apps/web/src/(portal|desk)/' } },
    {
      name: 'portal-never-loads-ant-design',
      severity: 'error',
      from: { path: '^apps/web/src/(portal|ui)/' },
      to: { path: 'node_modules/(antd|@ant-design)/' },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/(?!zod|antd|@ant-design))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
