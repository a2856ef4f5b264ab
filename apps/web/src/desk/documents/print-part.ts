/** Prints one part of the page; the style sheet leaves the other out while `data-print` says which. */
export const printPart = (part: 'paper' | 'record'): void => {
  document.documentElement.dataset['print'] = part;
  window.print();
  delete document.documentElement.dataset['print'];
};
