import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive connection that has one request under way at a time; does as little as HTTP/1.1 allows. */
export interface HttpConnection {
  send(request: string): Promise<Answer>;
  close(): void;
}

const headEnd = Buffer.from('\r\n\r\n');

export const openConnection = (host: string, port: number): Promise<HttpConnection> =>
  new Promise((resolveOpen, rejectOpen) => {
    const socket = connect({ host, port, noDelay: true });
    let received = Buffer.alloc(0);
    let needed = -1;
    let status = 0;
    let bodyFrom = 0;
    let waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | undefined;

    const take = (): void => {
      if (needed < 0) {
        const end = received.indexOf(headEnd);
        if (end < 0) return;
        const head = received.toString('latin1', 0, end);
        status = Number(head.slice(9, 12));
        bodyFrom = end + headEnd.length;
        needed = bodyFrom + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      }
      if (received.length < needed) return;
      const body = received.toString('utf8', bodyFrom, needed);
      received = received.subarray(needed);
      needed = -1;
      waiting?.resolve({ status, body });
    };

    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      take();
    });
    const fail = (error: Error): void => {
      waiting?.reject(error);
      rejectOpen(error);
    };
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('the server closed the connection')));
    socket.on('connect', () =>
      resolveOpen({
        send: (request) =>
          new Promise((resolve, reject) => {
            waiting = { resolve, reject };
            socket.write(request);
          }),
        close: () => {
          socket.removeAllListeners('close');
          socket.destroy();
        },
      }),
    );
  });
