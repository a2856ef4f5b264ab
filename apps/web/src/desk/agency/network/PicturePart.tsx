import { removeOwnPicture } from '@daiban/contract/agent-picture';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, sendOwnPicture } from '../../api.ts';
import { Field } from '../../parts/Field.tsx';
import { LoadState, Waiting } from '../../parts/LoadState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { ownPictureQuery } from './queries.ts';

/** The own picture beside the own name: put there with a tick, taken away with a touch. */
export const PicturePart = () => {
  const texts = useTexts();
  const { ownPicture: words } = texts;
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const found = useQuery(ownPictureQuery);
  const [file, setFile] = useState<File>();
  const [agrees, setAgrees] = useState(false);
  const [isTried, setTried] = useState(false);
  const [version, setVersion] = useState(0);
  const refresh = (said: string): void => {
    void message.success(said);
    setVersion((last) => last + 1);
    setTried(false);
    setAgrees(false);
    setFile(undefined);
    void queryClient.invalidateQueries({ queryKey: ownPictureQuery.queryKey });
  };
  const putting = useMutation({ mutationFn: sendOwnPicture, onSuccess: () => refresh(words.done) });
  const removing = useMutation({ mutationFn: () => call(removeOwnPicture), onSuccess: () => refresh(words.removed) });
  if (found.data === undefined)
    return found.error === null ? <Waiting lines={4} /> : <LoadState fault={found.error} onRetry={() => void found.refetch()} />;
  const { agentId, consentedOn } = found.data;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (file !== undefined && agrees) putting.mutate(file);
  };
  return (
    <div className="network">
      <p className="quiet">{words.hint}</p>
      {consentedOn === undefined ? (
        <p>{words.none}</p>
      ) : (
        <div className="own-picture">
          <img src={`/api/agency/agents/${encodeURIComponent(agentId)}/picture?${version}`} alt={words.alt} />
          <p>{words.since(longDate(consentedOn, texts))}</p>
          <Button loading={removing.isPending} onClick={() => removing.mutate()}>
            {words.remove}
          </Button>
          <ProblemNote fault={removing.error} />
        </div>
      )}
      <form key={version} className="own-picture-form" onSubmit={send} noValidate>
        <Field label={words.file} error={isTried && file === undefined ? words.fileMissing : undefined}>
          {({ status: _, ...ids }) => <input {...ids} type="file" accept="image/*" onChange={({ target }) => setFile(target.files?.[0])} />}
        </Field>
        <Checkbox checked={agrees} onChange={({ target }) => setAgrees(target.checked)}>
          {words.consent}
        </Checkbox>
        {isTried && !agrees ? (
          <p className="fault" role="alert">
            {words.consentMissing}
          </p>
        ) : null}
        <ProblemNote fault={putting.error} />
        <Button type="primary" htmlType="submit" loading={putting.isPending}>
          {words.put}
        </Button>
      </form>
    </div>
  );
};
