/** What in a text would lead to a person, whoever they are: numbers, a door, a name with its form of address. */
const details: readonly RegExp[] = [
  // Phones and identity numbers, also with blanks or dashes between.
  /\d(?:[\s\p{Pd}]?\d){6,}[xX]?/u,
  /[\d一二三四五六七八九十百]+(?:幢|栋|号楼|号院|单元|弄|室|户)/u,
  /(?:路|街|巷|村|组)[\d一二三四五六七八九十百]+号/u,
  /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u,
  /(?:信访人|当事人|户主|姓名|业主|原告|申请人)(?:[：:是为叫]|名叫)\s*\p{Script=Han}{2,4}/u,
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜戚谢邹章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤罗毕安常于傅齐康余顾孟黄穆萧尹姚邵汪祁毛米戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江颜郭梅林徐邱骆高夏蔡田胡凌霍虞万柯卢莫房缪丁邓单洪包左石崔龚程邢裴陆翁荀甄曲封段侯全班仲宫宁仇甘武刘景龙叶白蒲邰赖卓屠乔谭冉雍桑桂牛边农温庄晏柴阎连茹习艾鱼容向古易廖终居衡步都耿满弘匡国文寇广东殴沃利蔚越师巩厍聂关](?:先生|女士|阿姨|大爷|大妈|师傅|某某|某)/u,
];

/** Numbers that are one person's: a mobile phone, an identity card, a bank card. Lines of offices, case numbers and dates are none. */
const ownNumbers: readonly RegExp[] = [
  /(?<!\d)1[3-9]\d[\s\p{Pd}]?\d{4}[\s\p{Pd}]?\d{4}(?!\d)/u,
  /(?<!\d)\d{17}[\dxX](?!\d)/u,
  /(?<!\d)\d{4}(?: ?\d{4}){3}(?: ?\d{1,3})?(?!\d)/u,
];

/** The first number of one person in several texts; the journal holds what an agent did, never how to reach somebody (care G9). */
export const findOwnNumber = (texts: readonly string[]): string | undefined => {
  for (const text of texts)
    for (const pattern of ownNumbers) {
      const found = pattern.exec(text.normalize('NFKC'));
      if (found !== null) return found[0];
    }
  return undefined;
};

/** The first detail of a person that a text gives away; undefined when it gives none (care G21, 个保法 25). */
export const findPersonalDetail = (text: string): string | undefined => {
  const plain = text.normalize('NFKC');
  for (const pattern of details) {
    const found = pattern.exec(plain);
    if (found !== null) return found[0];
  }
  return undefined;
};
