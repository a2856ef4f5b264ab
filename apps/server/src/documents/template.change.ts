import {
  type TemplateEdit,
  templateApprovers,
  templateChange,
  templateEditSchema,
  templateProposers,
} from '@daiban/contract/paper-templates';
import { problemStatuses, type TemplateProblemCode } from '@daiban/contract/problem-statuses';
import { toPlainDate } from '@daiban/domain/calendar/dates';
import type { NoticeKind } from '@daiban/domain/case/vocabulary';
import { lintTemplate } from '@daiban/domain/documents/templates/lint';
import type { NoticeTemplate } from '@daiban/domain/documents/templates/template';
import { labels } from '../case-file/labels.ts';
import type { Clock } from '../platform/clock.ts';
import type { Connection } from '../platform/database/statement.ts';
import { type Language, type ProblemDefinitions, problem, registerTexts } from '../platform/http/problem.ts';
import type { ChangeKind } from '../platform/signed-changes/signed-changes.ts';
import { type KeptTemplate, listKeptTemplates } from './kept-templates.ts';
import { firstTemplates } from './paper-templates.ts';

const texts = {
  'template-refused': {
    'zh-CN': { title: '这份模板不能发布', nextStep: '按编辑页下方列出的问题逐条改正后再送签。' },
    en: { title: 'This wording cannot be published', nextStep: 'Mend what the list under the editor names, then send it again.' },
  },
  'template-changed-since': {
    'zh-CN': { title: '这份模板已经有了新版本', nextStep: '刷新页面，在最新版本上修改。' },
    en: { title: 'There is a newer version of this template', nextStep: 'Reload the page and edit the newest version.' },
  },
  'template-unchanged': {
    'zh-CN': { title: '与上一版本一样', nextStep: '没有要改的，不用签批。' },
    en: { title: 'The wording is like this already', nextStep: 'There is nothing to sign.' },
  },
  'template-too-early': {
    'zh-CN': { title: '生效日期太早', nextStep: '最早从今天起，并且不早于上一版本的生效日期。' },
    en: { title: 'It would be in force too early', nextStep: 'Choose today or later, and not before the version before it.' },
  },
} as const satisfies Record<TemplateProblemCode, ProblemDefinitions[string]['texts']>;

/** Adds the refusals of templates to the catalogue of problems; harmless when called again. */
export const registerTemplateTexts = (): void =>
  registerTexts(
    Object.fromEntries(
      (Object.keys(texts) as TemplateProblemCode[]).map((code) => [code, { status: problemStatuses[code], texts: texts[code] }]),
    ),
  );

const summaryLabels = {
  'zh-CN': { notice: '文书', effectiveOn: '生效日期', basedOn: '所改版本', text: '正文', remedy: '救济告知' },
  en: { notice: 'Paper', effectiveOn: 'In force from', basedOn: 'Version edited', text: 'Text', remedy: 'How to go on' },
} as const;

const wording = (blocks: NoticeTemplate['blocks']): string =>
  blocks
    .map(({ text, when, each }) => [when === undefined ? '' : `(${when}) `, each === undefined ? '' : `(× ${each}) `, text].join(''))
    .join('\n');

const summarise = ({ notice, basedOn, effectiveOn, template }: TemplateEdit, language: Language) => {
  const words = summaryLabels[language];
  return [
    { label: words.notice, value: labels.notice[notice] },
    { label: words.effectiveOn, value: effectiveOn },
    { label: words.basedOn, value: String(basedOn) },
    { label: words.text, value: wording(template.blocks) },
    { label: words.remedy, value: wording(template.remedy) },
  ].filter(({ value }) => value !== '');
};

/** The newest version of a kind, whether in force yet or not. */
export const newestOf = (notice: NoticeKind, kept: readonly KeptTemplate[]) => {
  const last = kept.filter((candidate) => candidate.notice === notice).at(-1);
  return { version: last?.version ?? 1, template: last?.template ?? firstTemplates[notice], effectiveOn: last?.effective_on };
};

const asText = ({ blocks, remedy }: NoticeTemplate): string =>
  JSON.stringify([blocks, remedy].map((part) => part.map(({ text, when = '', each = '' }) => [text, when, each])));

/** A wording of a kind of paper as two people publish it; papers issued before keep theirs. */
export const templateKind = ({ clock }: { readonly clock: Clock }): ChangeKind<TemplateEdit> => {
  const today = () => toPlainDate(clock.now().toISOString());
  return {
    kind: templateChange,
    schema: templateEditSchema,
    proposers: templateProposers,
    approvers: templateApprovers,
    check: async ({ notice, basedOn, effectiveOn, template }, connection) => {
      const faults = lintTemplate(notice, template);
      if (faults.length > 0) return problem('template-refused', { facts: { faults } });
      const newest = newestOf(notice, await listKeptTemplates(connection as Connection));
      if (newest.version !== basedOn) return problem('template-changed-since');
      if (asText(newest.template) === asText(template)) return problem('template-unchanged');
      return effectiveOn < (newest.effectiveOn ?? '') ? problem('template-too-early') : undefined;
    },
    apply: async ({ notice, basedOn, effectiveOn, template }, connection, { proposedBy, decidedBy, reason }) => {
      // Signed after its day: in force from the signature, since papers of the days between were issued with the old one.
      const from = effectiveOn < today() ? today() : effectiveOn;
      await connection.query(
        'insert into paper_template (notice, version, template, effective_on, reason, proposed_by, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [notice, basedOn + 1, JSON.stringify(template), from, reason, proposedBy, decidedBy, clock.now()],
      );
    },
    summarise,
  };
};
