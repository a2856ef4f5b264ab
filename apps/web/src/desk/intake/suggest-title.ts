const longest = 24;
const shortestClaim = 4;
const greetings = /^(?:尊敬的|各位)?(?:领导|同志|工作人员|信访办)?(?:们)?(?:您好|你们好|你好)?[，,。！!：:\s]*/;
const clauseEnd = /[，,。！？!?；;\n]/;
/** 我是……、我叫……、家住……: who speaks, not what it is about. 我是来反映…… says what it is about. */
const introduction =
  /^(?:(?:我们?|本人|俺)(?:都)?(?:是(?!来|想|要|为|因|被|[去今前]年)|叫|姓|名叫)|本人|(?:我们?)?家?住在?|姓名|身份证|(?:我的)?(?:手机|电话|联系)|(?:今年|现年)\d+)/;
/** Where the matter begins inside an introduction that runs on without a comma. */
const purpose = /(?:想|来|要)?(?:反映|投诉|咨询|求助|举报|请问)(?:一下)?/;

export interface TitleSource {
  readonly text: string;
  readonly claims?: readonly string[];
  /** The petitioner's name, which a title never holds: it stands in lists where names are masked. */
  readonly name?: string;
}

const withoutName = (words: string, name: string): string => (name === '' ? words : words.replaceAll(name, ''));

/** Whole clauses that fit, else the first characters. */
const shorten = (words: string): string => {
  if (words.length <= longest) return words;
  let title = '';
  for (const clause of words.split(/(?<=[，,、])/)) {
    if ((title + clause).length > longest) break;
    title += clause;
  }
  return (title === '' ? words.slice(0, longest) : title).replace(/[，,、\s]+$/, '');
};

/** The words from the first clause on that says what the matter is, up to the end of its sentence. */
const matterOf = (text: string): string => {
  const rest = text.trim().replace(greetings, '');
  let from = 0;
  for (const clause of rest.split(clauseEnd)) {
    const said = clause.trim();
    const reached = introduction.test(said) ? (said.match(purpose)?.index ?? -1) : 0;
    if (said !== '' && reached >= 0) {
      const start = rest.slice(from).trimStart().slice(reached);
      return (introduction.test(said) ? start.replace(purpose, '') : start).split(/[。！？!?；;\n]/)[0]?.trim() ?? '';
    }
    from += clause.length + 1;
  }
  return '';
};

/** A title out of the first claim, or else out of the first words that are no introduction; never with the name. At most 24 characters. */
export const suggestTitle = ({ text, claims = [], name = '' }: TitleSource): string => {
  const known = name.trim();
  const [claim] = claims.map((line) => withoutName(line.trim(), known)).filter((line) => line.length >= shortestClaim);
  return shorten(claim ?? withoutName(matterOf(text), known).trim());
};

/** Whether a title holds the name of the petitioner. */
export const holdsName = (title: string, name: string): boolean => name.trim().length >= 2 && title.includes(name.trim());
