import { Component, type ReactNode } from 'react';
import { Message } from '../ui/Message.tsx';
import { Button } from '../ui/parts.tsx';
import { PageGone } from './load-page.ts';
import type { Texts } from './texts/zh-CN.ts';

interface PageBoundaryProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Catches a page that could not be loaded (the network went between two pages, or the site was updated) or that broke: says so and offers to try again. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly fault: unknown }> {
  override state: { readonly fault: unknown } = { fault: undefined };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault: fault ?? true };
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children;
    const { faults, frame } = this.props.texts;
    const said = navigator.onLine ? faults.unreadable : faults.offline;
    const fault = this.state.fault instanceof PageGone ? faults.gone : said;
    return (
      <Message tone="wrong" title={fault.title} takesFocus>
        <p>{fault.text}</p>
        <Button onClick={() => location.reload()}>{frame.retry}</Button>
      </Message>
    );
  }
}
