import { gongshuOffice } from './content/gongshu-office.ts';
import { lihaiOffice } from './content/lihai-office.ts';
import type { DemoOffice } from './content/office.ts';

/** Demo offices by the id of their rulebook; the first is what `npm start` loads. */
export const demoNames = ['lihai', 'gongshu'] as const;
export type DemoName = (typeof demoNames)[number];

export const demoOffices: Readonly<Record<DemoName, DemoOffice>> = { lihai: lihaiOffice, gongshu: gongshuOffice };
