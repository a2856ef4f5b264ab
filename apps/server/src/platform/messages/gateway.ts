import { createHmac } from 'node:crypto';

/** A short message on its way out. */
export interface OutgoingMessage {
  /** Stays the same when it is tried again, so that a gateway can tell a repetition. */
  readonly id: string;
  readonly phone: string;
  readonly text: string;
}

/** Whatever carries short messages: an operator's gateway, or the box of a demo office. */
export interface MessageGateway {
  /** Resolves when the message was taken over; throws when it has to be tried again. Never puts phone or text into an error. */
  send(message: OutgoingMessage): Promise<void>;
}

/** Where messages go, and the secret that signs them. */
export interface MessageGatewaySettings {
  readonly url: string;
  readonly secret: string;
}

const patienceMilliseconds = 10_000;

/** `sha256=…` over time, a full stop and the body: the receiver checks that the message is ours and new. */
export const signMessage = (secret: string, at: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

/**
 * A gateway behind an HTTP address: `POST` of `{ id, phone, text }`, with the headers `x-daiban-time` and `x-daiban-signature`. Any
 * answer of 200 to 299 means taken over.
 */
export const createWebhookGateway = ({ url, secret }: MessageGatewaySettings, now: () => Date): MessageGateway => ({
  send: async ({ id, phone, text }) => {
    const body = JSON.stringify({ id, phone, text });
    const at = now().toISOString();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-daiban-time': at, 'x-daiban-signature': signMessage(secret, at, body) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the message gateway answered ${response.status}`);
  },
});

/** The gateway of a demo office: nothing leaves, the box of sent messages shows what would have. */
export const boxGateway: MessageGateway = { send: () => Promise.resolve() };
