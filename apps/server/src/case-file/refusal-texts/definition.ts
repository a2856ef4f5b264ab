import type { Language, ProblemText } from '../../platform/http/problem.ts';

/** What a code says in both languages; its status stands in the contract. */
export type RefusalText = Readonly<Record<Language, ProblemText>>;

type Sentences = readonly [title: string, nextStep: string, detail?: string];

const toText = ([title, nextStep, detail]: Sentences): ProblemText => ({ title, nextStep, ...(detail === undefined ? {} : { detail }) });

/** A text from its sentences: what is the matter, what to do now, and (where it helps) why. `{name}` stands for the refusal's fact of that name. */
export const says = (chinese: Sentences, english: Sentences): RefusalText => ({ 'zh-CN': toText(chinese), en: toText(english) });
