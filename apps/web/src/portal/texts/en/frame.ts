import type { Texts } from '../zh-CN.ts';

export const frame: Texts['frame'] = {
  siteName: (office) => (office === undefined ? 'Petition agency' : `${office} Petition agency`),
  skip: 'Skip to content',
  home: 'Home',
  elderOn: 'Large text',
  elderOff: 'Normal text',
  otherLanguage: '中',
  otherLanguageName: '中文',
  training: (today) => `Rehearsal: ${today} counts as today, and no matter is really handled.`,
  demo: 'Demo site: the matters are invented and nobody handles them.',
  offline: 'You are offline. What you wrote is kept on this device.',
  print: 'Print',
  close: 'Close',
  basis: (document, article) => `Rule: ${document} ${article}`,
  retry: 'Try again',
  loading: 'Opening…',
  optional: 'optional',
  privacy: 'Your name and phone number are used for this matter only.',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has moved. Everything can be found from the home page, and every matter you raised is still there: follow it with its query code.',
    phone: 'If you cannot find it, phone us:',
  },
};

export const faults: Texts['faults'] = {
  offline: { title: 'You are offline', text: 'Try again once you have a connection. Everything you wrote is still here.' },
  unreachable: {
    title: 'No connection',
    text: 'The network is unsteady, or our side cannot be reached. Try again in a moment; nothing you wrote is lost.',
  },
  unreadable: {
    title: 'Something went wrong on our side',
    text: 'It was not your mistake, and nothing you wrote is lost. Try again in a few minutes, or phone us if it is urgent.',
  },
  gone: {
    title: 'This site has just been updated',
    text: 'It was opened again by itself, and still does not open. Please close this page and come back; nothing you wrote is lost.',
  },
  summary: (count) => (count === 1 ? 'One thing needs to be put right' : `${count} things need to be put right`),
  byCode: {
    'query-code-unknown': {
      title: 'We did not find this query code',
      text: 'Please compare it with your receipt, change it and try again. Easily mistaken: 5 and S, 2 and Z, 8 and B. A query code has no digits 0 or 1, and no letters I, L, O or U.',
    },
    'too-many-representatives': {
      title: 'At most 5 representatives',
      text: 'A few people can speak for all. What the others say is recorded just the same.',
    },
    'unknown-attachment': {
      title: 'One of your files is no longer there',
      text: 'It may have been cleared after some time. Go back to “Papers”, remove it and choose it again.',
    },
    'stale-version': { title: 'There is news on this matter', text: 'Reload to see it, then do this again. What you wrote is still here.' },
    'out-of-turn': { title: 'This can no longer be done', text: 'There is news on this matter. Reload to see it.' },
  },
};
