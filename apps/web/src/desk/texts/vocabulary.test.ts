import { commandSchemas } from '@daiban/contract/commands';
import { ledgerFields } from '@daiban/contract/desk';
import * as words from '@daiban/domain/case/vocabulary';
import { rulebooks } from '@daiban/domain/rulebook/catalogue';
import { eventKinds } from '@daiban/domain/rulebook/event-kinds';
import { describe, expect, it } from 'vitest';
import { deskCommands } from '../commands/desk-commands.ts';
import { choiceText, fieldsOfCommand } from '../commands/fields-of-command.ts';
import { en } from './en.ts';
import { dutyKinds } from './vocabulary-texts.ts';
import { type Texts, zhCN } from './zh-CN.ts';

const catalogues: readonly (readonly [string, Texts])[] = [
  ['zh-CN', zhCN],
  ['en', en],
];

/** Every path of a catalogue, with what stands there. */
const leaves = (value: unknown, path: string): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
    : [[path, value]];

describe.each(catalogues)('the words of the desk in %s', (language, texts) => {
  const lists: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
    ['procedure', words.procedures, texts.procedures],
    ['follow-up', words.followups, texts.followups],
    ['backlog', words.backlogs, texts.backlogs],
    ['warning', words.warnings, texts.warnings],
    ['channel', words.channels, texts.channels],
    ['kind', words.matterKinds, texts.kinds],
    ['route', words.appealRoutes, texts.routes],
    ['disposition', words.dispositions, texts.dispositions],
    ['reason of non-acceptance', words.nonAcceptanceReasons, texts.nonAcceptanceReasons],
    ['grade', words.evaluationGrades, texts.grades],
    ['subject of an evaluation', words.evaluationSubjects, texts.evaluationSubjects],
    ['notice', words.noticeKinds, texts.notices],
    ['way of service', words.serviceMethods, texts.serviceMethods],
    ['relation', words.caseLinkRelations, texts.linkRelations],
    ['retention class', words.retentionClasses, texts.retentionClasses],
    ['role', words.roles, texts.roles],
    ['event', eventKinds, texts.events],
    ['command', Object.keys(commandSchemas), texts.commands],
    ['ledger field', ledgerFields, texts.ledgerFields],
    ['duty', dutyKinds, texts.dutyKinds],
  ];

  it.each(lists)('has a text for every %s and none besides', (_, members, record) => {
    expect(Object.keys(record).toSorted()).toEqual([...members].toSorted());
    for (const member of members) expect(record[member]?.trim(), member).toBeTruthy();
  });

  it('names every duty that a rulebook can open (glossary C9)', () => {
    const kinds = new Set(Object.values(rulebooks).flatMap((rulebook) => rulebook.duties.map((duty) => duty.kind)));
    expect([...dutyKinds].toSorted()).toEqual([...kinds].toSorted());
  });

  it.each(deskCommands)('labels every field and choice of the command %s', (command) => {
    for (const field of fieldsOfCommand(command)) {
      expect(texts.fields[field.name], `${command}.${field.name}`).toBeTruthy();
      for (const choice of field.choices ?? [])
        expect(choiceText(field.name, choice, texts), `${command}.${field.name}=${choice}`).toBeTruthy();
    }
  });

  it('leaves no text empty and has every text of the Chinese catalogue', () => {
    const own = leaves(texts, language);
    expect(own.map(([path]) => path.replace(language, ''))).toEqual(leaves(zhCN, '').map(([path]) => path));
    for (const [path, text] of own) expect(typeof text === 'function' || text !== '', path).toBe(true);
  });

  it('never uses a word that labels a petitioner or a claim (care G5, G18)', () => {
    const written = leaves(texts, '').map(([, text]) => String(text));
    for (const banned of ['无理', '缠访', '闹访', '息诉', '稳控']) expect(written.some((text) => text.includes(banned))).toBe(false);
  });
});
