/** The part of the speech interface that is used; browsers that know it recognise on the device or not at all. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
}

interface RecognitionMaker {
  new (): Recognition;
  available(options: { langs: string[]; processLocally: boolean }): Promise<string>;
}

interface RecognisedEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

const language = 'zh-CN';

const findMaker = (): RecognitionMaker | undefined => {
  const maker: unknown = Reflect.get(globalThis, 'SpeechRecognition');
  // Older ones, and all under a vendor's name, send the voice to a company: they have no way to say "on this device".
  return typeof maker === 'function' && 'available' in maker && 'prototype' in maker && 'processLocally' in Object(maker.prototype)
    ? (maker as unknown as RecognitionMaker)
    : undefined;
};

/** Whether this device itself turns speech into text, without sending it anywhere. */
export const listensLocally = async (): Promise<boolean> => {
  const maker = findMaker();
  if (maker === undefined) return false;
  try {
    return (await maker.available({ langs: [language], processLocally: true })) === 'available';
  } catch {
    return false;
  }
};

/** Listens until it is stopped. @returns how to stop; undefined where the device does not listen locally. */
export const listen = (onWords: (words: string) => void, onEnd: () => void): (() => void) | undefined => {
  const maker = findMaker();
  if (maker === undefined) return undefined;
  const recognition = new maker();
  recognition.lang = language;
  recognition.continuous = true;
  recognition.interimResults = false;
  recognition.processLocally = true;
  recognition.addEventListener('result', (event) => {
    const { results, resultIndex } = event as RecognisedEvent;
    for (const result of Array.from(results).slice(resultIndex)) if (result.isFinal) onWords(result[0]?.transcript ?? '');
  });
  recognition.addEventListener('end', onEnd);
  recognition.start();
  return () => recognition.stop();
};
