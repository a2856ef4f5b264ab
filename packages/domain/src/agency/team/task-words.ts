import { findForbiddenWords } from '../../documents/wording.ts';

/** The commonest family names of the country; one that is missing is caught where a number or an address gives the person away. */
const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤虞俞';
const titles =
  '大爷|大妈|大伯|大娘|大叔|大婶|阿姨|阿婆|阿公|叔叔|伯伯|奶奶|爷爷|婆婆|公公|老伯|老太|先生|女士|小姐|师傅|老师|某某?|同志|家里?(?=的|[，。、]|$)';

const patterns: readonly RegExp[] = [
  // A phone, an identity card, a bank card: seven digits and more, with blanks and dashes between them.
  /\d(?:[\s-]?\d){6,}[\dXx]?/u,
  /XF[-\s]?\d{4}/iu,
  new RegExp(`[${families}]\\p{Script=Han}{0,2}(?:${titles})`, 'u'),
  new RegExp(`(?:老|小|阿)[${families}](?!\\p{Script=Han}*(?:区|路|街|站|店|村))`, 'u'),
  /(?:名叫|叫做|姓名[是为：:]|姓)\s*\p{Script=Han}{1,4}/u,
  // A door says who lives there.
  /\d+\s*(?:号楼|幢|栋|单元)\s*\d+\s*(?:单元|室|号)?|\d{3,4}\s*室/u,
];

/**
 * The first words in a volunteer's task that could say whose errand it is, or that no paper of the office may carry: a volunteer
 * helps without knowing the matter (S2.12). Undefined when it may be given out. A person reads it again: the scan knows no name
 * that stands alone.
 */
export const findWhoIsMeant = (text: string): string | undefined => {
  const plain = text.normalize('NFKC');
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    if (found !== null) return found[0].trim();
  }
  return findForbiddenWords(plain);
};
