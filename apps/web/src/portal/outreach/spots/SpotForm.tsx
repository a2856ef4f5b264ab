import { type FindingKind, findingKinds } from '@daiban/domain/outreach/roads/vocabulary-of-roads';
import { type FormEvent, useState } from 'react';
import type { RequestFault } from '../../../api/request.ts';
import { ChoiceGroup, TextArea, TextField, TickBox } from '../../../ui/Field.tsx';
import { ErrorSummary, type FieldFault } from '../../../ui/Message.tsx';
import { Button } from '../../../ui/parts.tsx';
import type { PaintedPicture } from '../../../ui/photo-brush/painted-picture.ts';
import { newCommandId } from '../../device/new-command-id.ts';
import { FaultMessage } from '../../FaultMessage.tsx';
import { isPhone, toPhone } from '../../intake/phone.ts';
import { SpotPictures } from './SpotPictures.tsx';
import { keepSpot, type Segments, sendSpot, useSpotTexts } from './spots.ts';

interface SpotFormProps {
  readonly segments: Segments;
  /** The key of the page on which the report is followed. */
  readonly onSent: (followKey: string) => void;
}

interface Draft {
  readonly kind: FindingKind | undefined;
  readonly segmentId: string;
  readonly place: string;
  readonly note: string;
  readonly pictures: readonly PaintedPicture[];
  readonly phone: string;
  readonly mayBecome: boolean;
  readonly name: string;
}

/** What is broken, where, with a picture: one screen, three things that are needed. */
export const SpotForm = ({ segments, onSent }: SpotFormProps) => {
  const texts = useSpotTexts();
  // Made once for this report, so that sending twice reports once.
  const [ids] = useState(() => ({ findingId: newCommandId(), followKey: newCommandId() }));
  const [draft, setDraft] = useState<Draft>({
    kind: undefined,
    segmentId: '',
    place: '',
    note: '',
    pictures: [],
    phone: '',
    mayBecome: false,
    name: '',
  });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<RequestFault>();
  const [isBusy, setBusy] = useState(false);
  const [isPictureOpen, setPictureOpen] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const hasPhone = draft.phone.trim() !== '';

  const check = (): readonly FieldFault[] =>
    [
      draft.kind === undefined ? { field: 'spot-kind', message: texts.kindMissing } : undefined,
      draft.place.trim() === '' ? { field: 'spot-place', message: texts.placeMissing } : undefined,
      draft.note.trim() === '' ? { field: 'spot-note', message: texts.noteMissing } : undefined,
      isPictureOpen ? { field: 'spot-photos', message: texts.photoOpen } : undefined,
      hasPhone && !isPhone(draft.phone) ? { field: 'spot-phone', message: texts.phoneWrong } : undefined,
      hasPhone && draft.mayBecome && draft.name.trim() === '' ? { field: 'spot-name', message: texts.nameMissing } : undefined,
    ].filter((found) => found !== undefined);
  const errorOf = (field: string): string | undefined => faults.find((found) => found.field === field)?.message;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = check();
    setFaults(found);
    setAttempt((count) => count + 1);
    const { kind, segmentId, place, note, pictures, phone, mayBecome, name } = draft;
    if (found.length > 0 || kind === undefined || isBusy) return;
    setBusy(true);
    setFault(undefined);
    const answer = await sendSpot({
      body: {
        ...ids,
        kind,
        place: place.trim(),
        note: note.trim(),
        pictures: pictures.map(({ fileId, check: said }) => ({ fileId, check: said })),
        ...(segmentId === '' ? {} : { segmentId }),
        ...(hasPhone
          ? { contact: { phone: toPhone(phone), mayBecomeMatter: mayBecome, ...(mayBecome ? { name: name.trim() } : {}) } }
          : {}),
      },
    });
    setBusy(false);
    if (!answer.ok) return setFault(answer.refusal);
    keepSpot({ followKey: ids.followKey, place: place.trim(), number: answer.value.number });
    onSent(ids.followKey);
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary title={texts.wrong} faults={faults} attempt={attempt} />
      <ChoiceGroup
        legend={texts.kind}
        firstId="spot-kind"
        inARow
        choices={findingKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={draft.kind}
        onValue={(kind) => change({ kind })}
      />
      {segments.length === 0 ? null : (
        <div className="field">
          <label htmlFor="spot-segment">
            {texts.segment}
            <span className="field-remark">{texts.optional}</span>
          </label>
          <p className="field-hint" id="spot-segment-hint">
            {texts.segmentHint}
          </p>
          <select
            id="spot-segment"
            className="spot-segment"
            aria-describedby="spot-segment-hint"
            value={draft.segmentId}
            onChange={({ target }) => change({ segmentId: target.value })}
          >
            <option value="">{texts.noSegment}</option>
            {segments.map(({ segmentId, name, begins, ends }) => (
              <option key={segmentId} value={segmentId}>
                {name}（{begins}—{ends}）
              </option>
            ))}
          </select>
        </div>
      )}
      <TextField
        id="spot-place"
        label={texts.place}
        hint={texts.placeHint}
        error={errorOf('spot-place')}
        maxLength={120}
        value={draft.place}
        onValue={(place) => change({ place })}
      />
      <TextArea
        id="spot-note"
        label={texts.note}
        hint={texts.noteHint}
        error={errorOf('spot-note')}
        rows={3}
        maxLength={1000}
        value={draft.note}
        onValue={(note) => change({ note })}
      />
      <SpotPictures
        pictures={draft.pictures}
        onChange={(pictures) => change({ pictures })}
        onOpened={setPictureOpen}
        error={isPictureOpen ? errorOf('spot-photos') : undefined}
      />
      <TextField
        id="spot-phone"
        type="tel"
        autoComplete="tel"
        label={texts.phone}
        remark={texts.optional}
        hint={texts.phoneHint}
        error={errorOf('spot-phone')}
        value={draft.phone}
        onValue={(phone) => change({ phone })}
      />
      {hasPhone ? <TickBox label={texts.mayBecome} checked={draft.mayBecome} onChecked={(mayBecome) => change({ mayBecome })} /> : null}
      {hasPhone && draft.mayBecome ? (
        <TextField
          id="spot-name"
          autoComplete="name"
          label={texts.name}
          error={errorOf('spot-name')}
          maxLength={40}
          value={draft.name}
          onValue={(name) => change({ name })}
        />
      ) : null}
      {fault === undefined ? null : <FaultMessage fault={fault} takesFocus />}
      <Button look="primary" type="submit" className="button-wide" busy={isBusy}>
        {texts.send}
      </Button>
    </form>
  );
};
