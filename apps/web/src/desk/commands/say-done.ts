import type { CommandResult } from '@daiban/contract/cases';
import type { CommandName } from '@daiban/contract/commands';
import type { Texts } from '../texts/zh-CN.ts';

interface Given {
  readonly command: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: Pick<CommandResult, 'procedure' | 'followup'>;
}

/** What came of a command, in the words of the office: not that a form was sent, but where the matter is now. */
export const sayDone = ({ command, input, result }: Given, texts: Texts): string => {
  const { form, commands } = texts;
  const word = (words: Readonly<Record<string, string>>, value: unknown): string => (typeof value === 'string' ? (words[value] ?? '') : '');
  switch (command) {
    case 'assign':
      return result.procedure === 'registered' ? form.waitsForLeader : form.done(commands.assign);
    case 'forward':
      return result.procedure === 'registered' ? form.waitsForLeader : form.done(commands.forward);
    case 'signAssignment':
      return form.done(input.decision === 'returned' ? form.giveBack : form.agreeAssignment);
    case 'signClosure':
      return form.done(input.decision === 'returned' ? form.giveBack : form.agreeClosure);
    case 'notAccept':
      return result.procedure === 'notAccepted' ? form.done(commands.notAccept) : form.waitsForSecond;
    case 'draftReply':
      return form.draftSent;
    case 'requestExtension':
      return form.waitsForHead;
    case 'extend':
      return form.doneWith(form.done(commands.extend), word(texts.choices.decision, input.decision));
    case 'ruleObjection':
      return form.doneWith(form.done(commands.ruleObjection), word(texts.choices.decision, input.decision));
    case 'contact':
      return form.doneWith(form.done(commands.contact), word(texts.choices.result, input.result));
    case 'returnVisit': {
      const said = form.doneWith(form.done(commands.returnVisit), word(texts.choices.result, input.result));
      return result.followup === 'settled' ? form.andSettled(said) : said;
    }
    case 'settle':
      return form.doneWith(form.done(commands.settle), word(texts.choices.reason, input.reason));
    default:
      return form.done(commands[command]);
  }
};
