const longest = 24;
const greetings = /^(?:尊敬的|各位)?(?:领导|同志|工作人员|信访办)?(?:们)?(?:您好|你们好|你好)?[，,。！!：:\s]*/;
const sentenceEnd = /[。！？!?；;\n]/;

/** A title out of the first words of what was said: the first clauses that fit, without the greeting. At most 24 characters. */
export const suggestTitle = (text: string): string => {
  const said = text.trim().replace(greetings, '');
  const sentence =
    said
      .split(sentenceEnd)
      .find((part) => part.trim() !== '')
      ?.trim() ?? '';
  if (sentence.length <= longest) return sentence;
  let title = '';
  for (const clause of sentence.split(/(?<=[，,、])/)) {
    if ((title + clause).length > longest) break;
    title += clause;
  }
  return (title === '' ? sentence.slice(0, longest) : title).replace(/[，,、\s]+$/, '');
};
