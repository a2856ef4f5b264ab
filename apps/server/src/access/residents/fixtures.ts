import { setTimeout as wait } from 'node:timers/promises';
import type { TestOffice } from '../../testing/test-office.ts';

/** The newest message that went to a phone, as the box of the demo office shows it. @throws when none comes. */
export const waitForMessage = async (office: TestOffice, phone: string, about = ''): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { body } = await office.anybody.get('/api/demo/messages');
    const found = (body.rows as { phone: string; text: string }[]).find((row) => row.phone === phone && row.text.includes(about));
    if (found !== undefined) return found.text;
    await wait(30);
  }
  throw new Error('no message was sent');
};

/** The one-time code in a message. */
export const codeIn = (text: string): string => /\d{6}/.exec(text)?.[0] ?? '';
