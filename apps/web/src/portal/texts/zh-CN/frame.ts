export const frame = {
  siteName: (office: string | undefined) => (office === undefined ? '信访代办' : `${office}信访代办`),
  skip: '跳到正文',
  home: '首页',
  elderOn: '长辈版',
  elderOff: '标准版',
  otherLanguage: 'EN',
  otherLanguageName: 'English',
  training: (today: string) => `演练网站：时间按 ${today} 算，事项不会真的办理。`,
  demo: '演示网站：事项都是编的，不会真的办理。',
  offline: '现在没有网络。您写好的内容都留在这台设备上，不会丢。',
  print: '打印',
  close: '收起',
  basis: (document: string, article: string) => `依据：${document} ${article}`,
  retry: '再试一次',
  loading: '正在打开…',
  optional: '可以不填',
  privacy: '您的姓名和电话只用于办理这件事。',
  notFound: {
    title: '没有这个页面',
    text: '网址可能抄错了，或者这一页已经换了地方。从首页可以找到所有内容；您反映过的事都在，凭查询码就能查。',
    phone: '找不到，就打电话问：',
  },
};

export const faults = {
  offline: { title: '现在没有网络', text: '连上网以后再试。您写好的内容都还在。' },
  unreachable: { title: '没有连上', text: '网络不稳，或者我们这边暂时打不开。请过一会儿再试，写好的内容都还在。' },
  unreadable: { title: '我们这边出了问题', text: '不是您的错，您写好的内容都还在。请过几分钟再试；急的话请打电话。' },
  gone: { title: '这个网站刚刚更新过', text: '已经自动打开过一次，还是没有打开。请把这个网页关掉，再重新进来；写好的内容都还在。' },
  summary: (count: number) => `有 ${count} 处要改一下`,
  /** Refusals that the screens explain better than a general sentence could. */
  byCode: {
    'query-code-unknown': {
      title: '没有找到这个查询码',
      text: '请对照回执再看一遍，改好再查。容易看错的：5 和 S，2 和 Z，8 和 B。查询码里没有数字 0、1，也没有字母 I、L、O、U。',
    },
    'too-many-representatives': { title: '代表最多 5 位', text: '几位代表和我们联系就可以，其他人的意见一样会记下来。' },
    'unknown-attachment': { title: '有一份材料不在了', text: '可能放得太久被清理了。请回到“照片材料”，移除以后重新选。' },
    'stale-version': { title: '这件事刚刚有了新进展', text: '请刷新看一看，再做这一步。您写的内容还在。' },
    'out-of-turn': { title: '现在不能做这一步了', text: '这件事刚刚有了新进展。请刷新看一看。' },
  },
};
