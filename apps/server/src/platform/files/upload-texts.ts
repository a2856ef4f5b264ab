import { registerTexts } from '../http/problem.ts';

const uploadTexts = {
  'file-infected': {
    status: 422,
    texts: {
      'zh-CN': {
        title: '文件中发现病毒',
        detail: '病毒扫描认为这个文件有害，系统没有保留它的内容。',
        nextStep: '请换一台设备重新拍照或导出后上传；也可以把原件带到窗口或寄来。',
      },
      en: {
        title: 'The file is infected',
        detail: 'The virus scanner found it harmful, so its content is not kept.',
        nextStep: 'Take the picture or export the file anew on another device, or bring the paper to the window or send it by post.',
      },
    },
  },
  'file-waits-for-scan': {
    status: 409,
    texts: {
      'zh-CN': { title: '文件正在等待病毒扫描', nextStep: '扫描完成后即可打开，请过几分钟再试。' },
      en: { title: 'The file waits for the virus scanner', nextStep: 'It opens once it was found clean; try again in a few minutes.' },
    },
  },
  'scanner-away': {
    status: 503,
    texts: {
      'zh-CN': {
        title: '暂时不能接收文件',
        detail: '病毒扫描服务没有应答，文件没有保存。',
        nextStep: '请过几分钟再上传；也可以先提交文字，之后再补充材料。',
      },
      en: {
        title: 'Files cannot be taken just now',
        detail: 'The virus scanner does not answer, so the file was not kept.',
        nextStep: 'Try again in a few minutes, or send the text now and add the papers later.',
      },
    },
  },
} as const;

/** Adds the codes of uploads to the catalogue of problems. */
export const registerUploadTexts = (): void => registerTexts(uploadTexts);
