import type { FieldMatter } from '@daiban/contract/field';
import { caseOf, isUnsent, type OutboxEntry } from './device/outbox.ts';
import type { MatterOfEntry } from './entries.ts';
import { useOpenDevice } from './use-field-device.ts';

export interface FoundMatter {
  /** As the office had it when it was read last. */
  readonly matter?: FieldMatter;
  /** What registered it on this phone. */
  readonly registration?: OutboxEntry;
  /** What was written on it here and has not arrived, oldest first. */
  readonly unsent: readonly OutboxEntry[];
  readonly of: MatterOfEntry;
}

/** A matter by its case, or by the entry of this phone that registers it. Undefined when neither is here. */
export const useMatter = (id: string): FoundMatter | undefined => {
  const { kept, outbox } = useOpenDevice();
  const registration = outbox.entries.find(
    (entry) => entry.kind === 'registration' && (entry.id === id || caseOf(entry, outbox.entries) === id),
  );
  const caseId = registration === undefined ? id : caseOf(registration, outbox.entries);
  const matter = kept?.list.matters.find((one) => one.caseId === caseId);
  if (matter === undefined && registration === undefined) return undefined;
  const unsent = outbox.entries.filter(
    (entry) =>
      isUnsent(entry) &&
      entry.kind !== 'registration' &&
      ((registration !== undefined && entry.after === registration.id) || (caseId !== undefined && entry.caseId === caseId)),
  );
  const title = matter?.title ?? registration?.title ?? '';
  return {
    ...(matter === undefined ? {} : { matter }),
    ...(registration === undefined ? {} : { registration }),
    unsent,
    of: caseId === undefined ? { title, ...(registration === undefined ? {} : { after: registration.id }) } : { title, caseId },
  };
};
