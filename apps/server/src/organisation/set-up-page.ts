import type { Language } from '../platform/http/problem.ts';
import { presets } from './presets.ts';
import { roleName } from './role-names.ts';
import type { FirstAccount, SetUpFaultCode } from './set-up-office.ts';

const chinese = {
  title: '设立单位',
  why: '这里还没有单位。请填写单位名称和三位管理员，其余的由系统管理员登录后搭建。',
  closed: '单位还没有设立。请用服务器启动时显示的地址打开本页。',
  preset: '现成的区划',
  other: '其他（填写名称和代码）',
  name: '单位名称',
  code: '区划代码（区县6位，街镇9位）',
  left: '选了现成的区划，可不填。',
  system: '系统管理员姓名',
  security: '安全管理员姓名',
  audit: '审计管理员姓名',
  three: '三位管理员由三个不同的人担任：一人提出变更，另一人签批，第三人看审计记录。',
  send: '设立',
  done: '单位已设立',
  once: '下面的初始密码只显示这一次，七天内有效。请分别交给本人；第一次登录时各自设置密码和动态码。',
  userName: '用户名',
  password: '初始密码',
  goOn: '去登录',
  faults: {
    'preset-unknown': '没有这个区划。',
    'name-or-code-missing': '请选择现成的区划，或者填写名称和代码。',
    'code-malformed': '区划代码是6位（区县）或者9位（街镇）数字。',
    'tier-unknown': '层级只能是区县或者街镇。',
    'administrators-missing': '请填写三位管理员的姓名。',
    'one-person-twice': '三位管理员要由三个不同的人担任。',
    'rulebook-unknown': '没有这套规则。',
    'office-exists': '单位已经设立，请直接登录。',
  } satisfies Record<SetUpFaultCode, string>,
};

const english: typeof chinese = {
  title: 'Set up an office',
  why: 'There is no office here yet. Give its name and three administrators; the system administrator builds the rest after signing in.',
  closed: 'The office is not set up yet. Open this page by the address that the server printed at its start.',
  preset: 'Divisions at hand',
  other: 'Another (give name and code)',
  name: 'Name of the office',
  code: 'Division code (6 digits of a county, 9 of a street)',
  left: 'Not needed with divisions at hand.',
  system: 'Name of the system administrator',
  security: 'Name of the security administrator',
  audit: 'Name of the audit administrator',
  three: 'Three different people: one proposes changes, another signs, the third reads the audit log.',
  send: 'Set up',
  done: 'The office is set up',
  once: 'These first passwords are shown once and hold for seven days. Hand each to its owner, who chooses an own password and an authenticator app at the first sign-in.',
  userName: 'User name',
  password: 'First password',
  goOn: 'Sign in',
  faults: {
    'preset-unknown': 'There is no such preset.',
    'name-or-code-missing': 'Choose divisions at hand, or give name and code.',
    'code-malformed': 'The code has 6 digits of a county or 9 of a street.',
    'tier-unknown': 'The tier is county or township.',
    'administrators-missing': 'Give the names of three administrators.',
    'one-person-twice': 'The administrators are three different people.',
    'rulebook-unknown': 'There is no such rulebook.',
    'office-exists': 'The office is set up already; sign in.',
  },
};

const wordsIn = (language: Language): typeof chinese => (language === 'zh-CN' ? chinese : english);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escape(title)}</title><link rel="stylesheet" href="/set-up.css"></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;

/** The look of these pages; they stand alone, because the workbench has nobody to sign in yet. */
export const setUpStyle = `body{margin:0;background:#fff;color:#1d2129;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
main{max-width:560px;margin:0 auto;padding:24px 16px 48px}
label{display:block;margin:16px 0 4px;color:#4e5969}
input,select{box-sizing:border-box;width:100%;min-height:44px;padding:8px 12px;border:1px solid #c9cdd4;border-radius:6px;background:#fff;color:inherit;font:inherit}
button,.button{box-sizing:border-box;display:inline-block;min-height:44px;margin-top:24px;padding:8px 24px;border:0;border-radius:6px;background:#0a5f6d;color:#fff;font:inherit;text-decoration:none;cursor:pointer}
.hint{color:#5f6b7a}.fault{color:#c9372c}
:focus-visible{outline:2px solid #0a5f6d;outline-offset:2px}
th,td{padding:8px 16px 8px 0;text-align:left}code{font-size:18px}
`;

/** What is said to whoever comes without the one-time address. */
export const closedPage = (language: Language): string => {
  const words = wordsIn(language);
  return page(language, words.title, `<p>${escape(words.closed)}</p>`);
};

/** The form, with what was typed before and what was wrong with it. */
export const formPage = (language: Language, token: string, typed: Readonly<Record<string, string>>, fault?: SetUpFaultCode): string => {
  const words = wordsIn(language);
  const value = (name: string): string => escape(typed[name] ?? '');
  const field = (name: string, label: string, more = ''): string =>
    `<label for="${name}">${escape(label)}</label><input id="${name}" name="${name}" value="${value(name)}" maxlength="60"${more}>`;
  const options = presets
    .map(({ id, title }) => `<option value="${id}"${typed.preset === id ? ' selected' : ''}>${escape(title)}</option>`)
    .join('');
  return page(
    language,
    words.title,
    `<p>${escape(words.why)}</p>${fault === undefined ? '' : `<p class="fault" role="alert">${escape(words.faults[fault])}</p>`}` +
      `<form method="post" action="/set-up" enctype="multipart/form-data"><input type="hidden" name="token" value="${escape(token)}">` +
      `<label for="preset">${escape(words.preset)}</label><select id="preset" name="preset"><option value="">${escape(words.other)}</option>${options}</select>` +
      `${field('name', words.name)}${field('code', words.code, ' inputmode="numeric"')}<p class="hint">${escape(words.left)}</p>` +
      `${field('system', words.system, ' required')}${field('security', words.security, ' required')}${field('audit', words.audit, ' required')}` +
      `<p class="hint">${escape(words.three)}</p><button type="submit">${escape(words.send)}</button></form>`,
  );
};

/** The first accounts, shown once. */
export const accountsPage = (language: Language, accounts: readonly FirstAccount[]): string => {
  const words = wordsIn(language);
  const rows = accounts
    .map(
      ({ name, role, userName, password }) =>
        `<tr><th scope="row">${escape(name)} · ${escape(roleName(role, language))}</th><td><code>${escape(userName)}</code></td><td><code>${escape(password)}</code></td></tr>`,
    )
    .join('');
  return page(
    language,
    words.done,
    `<p>${escape(words.once)}</p><table><thead><tr><td></td><th scope="col">${escape(words.userName)}</th><th scope="col">${escape(words.password)}</th></tr></thead>` +
      `<tbody>${rows}</tbody></table><p><a class="button" href="/desk">${escape(words.goOn)}</a></p>`,
  );
};
