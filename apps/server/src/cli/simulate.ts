import { readFileSync } from 'node:fs';
import { commandSchemas } from '@daiban/contract/commands';
import type { CommandInputs, CommandName } from '@daiban/domain/case/commands';
import { given } from '@daiban/domain/kernel/given';
import { accept, type Result, refuse } from '@daiban/domain/kernel/result';
import { findRulebook } from '@daiban/domain/rulebook/catalogue';
import { playStory } from '@daiban/domain/simulation/play-story';
import { registerRefusalTexts } from '../case-file/refusal-texts.ts';
import { publishedWorkCalendar } from '../journal/work-calendar.ts';
import { toProblem } from '../platform/http/problem.ts';
import { answer, type CliCommand, readOptions, say, UsageError } from './command.ts';

const parseInput = <Name extends CommandName>(command: Name, input: unknown): Result<CommandInputs[Name], unknown> => {
  const parsed = commandSchemas[command].safeParse(input ?? {});
  if (parsed.success) return accept(parsed.data as CommandInputs[Name]);
  return refuse({ faults: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) });
};

const readJson = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The file ${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
};

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: ['simulate FILE'],
  summary: 'plays a story on a simulated clock, without server or database',
  details:
    'FILE holds {"rulebook","start","steps":[{"at","as":{"role","unit"},"command","input"},{"advanceTo"}]}; - reads standard input.\nThe inputs are those of `daiban commands`. The answer holds events, state, duties, notices, and refusals with the reason and the next step.',
  async run(args) {
    const [file] = readOptions(args, {}).words;
    if (file === undefined) throw new UsageError('Name the file of the story.');
    const played = playStory(readJson(file), { findRulebook, calendar: publishedWorkCalendar, parseInput });
    if (!played.ok) {
      for (const fault of played.refusal) say(`story: ${JSON.stringify(fault)}`);
      return 1;
    }
    registerRefusalTexts();
    const refusals = played.value.refusals.map((refusal) => {
      const { title, detail, nextStep } = toProblem(refusal.code, 'en', { facts: refusal.facts });
      return { ...refusal, title, ...given({ detail }), nextStep };
    });
    answer({ ...played.value, refusals });
    return 0;
  },
};
