import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Lists of choices and menus that were closed and are still fading out: half seen, they are no page that anybody reads. */
const leaving = '.ant-slide-up-leave, .ant-slide-down-leave, .ant-select-dropdown-hidden:visible, .ant-dropdown-hidden:visible';

/** Fails with rule, element and reason for everything that axe finds against WCAG 2.2 AA on the page as it stands, or in a part of it. */
export const expectAccessible = async (page: Page, what: string, part = 'html'): Promise<void> => {
  await expect(page.locator(leaving), `lists still closing on ${what}`).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode().withTags(tags).analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary ?? violation.help}`),
  );
  expect(found, `axe on ${what}`).toEqual([]);
};

/** Fails when the page is wider than the window, and names what sticks out. */
export const expectNoSidewaysScroll = async (page: Page, what: string): Promise<void> => {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 30) ?? ''}`);
  });
  expect(found, `sideways scroll on ${what}`).toEqual([]);
};
