import type { ProblemDefinition } from './problem.ts';

/** The codes that any endpoint can answer with. Each says in a sentence what is the matter and what the reader can do now. */
export const generalTexts = {
  'malformed-input': {
    status: 400,
    texts: {
      'zh-CN': { title: '提交的内容有误', detail: '有些内容缺少或格式不对。', nextStep: '请按提示逐项改正后再提交。' },
      en: {
        title: 'Some of the input is wrong',
        detail: 'Something is missing or not in the expected form.',
        nextStep: 'Correct the fields named here and send it again.',
      },
    },
  },
  'not-signed-in': {
    status: 401,
    texts: {
      'zh-CN': { title: '尚未登录或登录已过期', nextStep: '请重新登录后再试。' },
      en: { title: 'You are not signed in, or your session has ended', nextStep: 'Sign in again and repeat what you did.' },
    },
  },
  'not-permitted': {
    status: 403,
    texts: {
      'zh-CN': { title: '您没有进行这项操作的权限', nextStep: '如确需办理，请联系本单位负责人或系统管理员。' },
      en: { title: 'You may not do this', nextStep: 'If your work needs it, ask the head of your unit or the administrator.' },
    },
  },
  'cross-site-request': {
    status: 403,
    texts: {
      'zh-CN': { title: '请求来自其他网站，已被拒绝', nextStep: '请在本系统页面内操作；如仍出现，请刷新页面后重试。' },
      en: {
        title: 'The request came from another site and was refused',
        nextStep: 'Work inside the pages of this system; reload the page if this happens again.',
      },
    },
  },
  'not-found': {
    status: 404,
    texts: {
      'zh-CN': { title: '没有找到您要的内容', nextStep: '请核对地址或查询码后再试。' },
      en: { title: 'What you asked for was not found', nextStep: 'Check the address or the query code and try again.' },
    },
  },
  'method-not-allowed': {
    status: 405,
    texts: {
      'zh-CN': { title: '该地址不支持这种操作', nextStep: '请查阅接口说明（/api/openapi.json）。' },
      en: {
        title: 'This address does not take this kind of request',
        nextStep: 'See the description of the interface at /api/openapi.json.',
      },
    },
  },
  conflict: {
    status: 409,
    texts: {
      'zh-CN': { title: '与已有的记录冲突', nextStep: '请刷新后查看最新情况再决定。' },
      en: { title: 'This conflicts with what is already recorded', nextStep: 'Reload, look at the present state and decide again.' },
    },
  },
  'stale-version': {
    status: 409,
    texts: {
      'zh-CN': {
        title: '内容已被他人更新',
        detail: '在您查看之后，这一事项有了新的变化，您的操作没有保存。',
        nextStep: '请刷新后查看最新情况再操作。',
      },
      en: {
        title: 'Somebody else has changed this meanwhile',
        detail: 'It changed after you opened it, so your action was not saved.',
        nextStep: 'Reload, look at the present state and do it again.',
      },
    },
  },
  'too-large': {
    status: 413,
    texts: {
      'zh-CN': { title: '提交的内容过大', nextStep: '请缩短文字或压缩、分开上传文件。' },
      en: { title: 'What you sent is too large', nextStep: 'Shorten the text, or send smaller or fewer files.' },
    },
  },
  'unsupported-media': {
    status: 415,
    texts: {
      'zh-CN': {
        title: '不支持这种格式',
        detail: '文件类型不在可收范围内，或内容与文件名不符。',
        nextStep: '请改用图片、PDF、Word、Excel、文本、录音或 MP4 视频文件。',
      },
      en: {
        title: 'This format is not accepted',
        detail: 'The kind of file is not among those accepted, or its content is not what its name says.',
        nextStep: 'Use a picture, PDF, Word, Excel, text or sound file, or an MP4 video.',
      },
    },
  },
  'too-many-requests': {
    status: 429,
    texts: {
      'zh-CN': {
        title: '操作过于频繁',
        detail: '同一地址或同一账号短时间内操作太多，系统暂停接收。已保存的内容不受影响。',
        nextStep: '请过一会儿再试；急事请打电话或到窗口，一样登记，一样答复。',
      },
      en: {
        title: 'Too many requests',
        detail: 'Too much came from this address or account in a short time. What was saved before is safe.',
        nextStep: 'Wait a little and try again. If it is urgent, phone or come to the window: it is registered and answered just the same.',
      },
    },
  },
  internal: {
    status: 500,
    texts: {
      'zh-CN': {
        title: '系统出现意外错误',
        detail: '您的操作没有保存。',
        nextStep: '请稍后再试；如仍不行，请把下面的编号告诉管理员。',
      },
      en: {
        title: 'Something unexpected went wrong',
        detail: 'Your action was not saved.',
        nextStep: 'Try again later; if it stays so, tell the administrator the number below.',
      },
    },
  },
  'database-away': {
    status: 503,
    texts: {
      'zh-CN': { title: '系统暂时无法存取数据', detail: '这一次操作可能没有保存。', nextStep: '请几秒后再试，重复提交不会产生重复记录。' },
      en: {
        title: 'The system cannot reach its data just now',
        detail: 'This action may not have been saved.',
        nextStep: 'Try again in a few seconds; sending the same thing twice makes no second record.',
      },
    },
  },
  'storage-full': {
    status: 507,
    texts: {
      'zh-CN': { title: '系统存储空间已满', detail: '您的操作没有保存。', nextStep: '请联系管理员清理空间后再试。' },
      en: {
        title: 'The storage of the system is full',
        detail: 'Your action was not saved.',
        nextStep: 'Ask the administrator to make room, then try again.',
      },
    },
  },
} as const satisfies Readonly<Record<string, ProblemDefinition>>;
