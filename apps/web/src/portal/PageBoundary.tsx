import { Component, type ReactNode } from 'react';
import { Message } from '../ui/Message.tsx';
import { Button } from '../ui/parts.tsx';
import type { Texts } from './texts/zh-CN.ts';

interface PageBoundaryProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Catches a page that could not be loaded (the network went between two pages) or that broke: says so and offers to try again. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { faults, frame } = this.props.texts;
    const fault = navigator.onLine ? faults.unreadable : faults.offline;
    return (
      <Message tone="wrong" title={fault.title} takesFocus>
        <p>{fault.text}</p>
        <Button onClick={() => location.reload()}>{frame.retry}</Button>
      </Message>
    );
  }
}
