import { keepResource, listResources, type PooledResource } from '@daiban/contract/outreach';
import { resourceKinds } from '@daiban/domain/outreach/resources';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { newCommandId } from '../commands/command-id.ts';
import { faultsOfProblem } from '../commands/field-faults.ts';
import { Field, FieldGroup } from '../parts/Field.tsx';
import { Empty, LoadState, Waiting } from '../parts/LoadState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { holdsRoleOf } from '../sealed/queries.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import { OutreachPage } from './OutreachPage.tsx';
import { resourcesQuery } from './queries.ts';

const ResourceForm = ({ resource, onDone }: { readonly resource?: PooledResource; readonly onDone: () => void }) => {
  const texts = useTexts();
  const { resources, outreach } = texts;
  const queryClient = useQueryClient();
  const [resourceId] = useState(() => resource?.resourceId ?? newCommandId());
  const [written, setWritten] = useState<Omit<PooledResource, 'resourceId'>>(
    resource ?? { kind: 'government', name: '', offers: '', contact: '' },
  );
  const keeping = useMutation({
    mutationFn: (ended: boolean) => {
      const { kind, name, offers, contact } = written;
      return call(keepResource, { params: { resourceId }, body: { kind, name, offers, contact, ended } });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: resourcesQuery.queryKey });
      onDone();
    },
  });
  const faults = keeping.error instanceof ProblemError ? faultsOfProblem(keeping.error.problem) : {};
  const save = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate(false);
  };
  return (
    <form className="outreach-form" onSubmit={save} noValidate aria-label={resource === undefined ? resources.add : resources.edit}>
      <FieldGroup label={resources.columns.kind}>
        <Radio.Group
          value={written.kind}
          onChange={({ target }) => setWritten({ ...written, kind: target.value as PooledResource['kind'] })}
          options={resourceKinds.map((value) => ({ value, label: resources.kinds[value] }))}
        />
      </FieldGroup>
      {(['name', 'offers', 'contact'] as const).map((field) => (
        <Field key={field} label={resources.columns[field]} error={faults[field]}>
          {(ids) => (
            <Input
              {...ids}
              value={written[field]}
              maxLength={{ name: 60, offers: 200, contact: 100 }[field]}
              onChange={({ target }) => setWritten({ ...written, [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <ProblemNote fault={keeping.error} />
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={keeping.isPending}>
          {resources.save}
        </Button>
        {resource === undefined ? null : <Button onClick={() => keeping.mutate(true)}>{resources.end}</Button>}
        <Button onClick={onDone}>{outreach.close}</Button>
      </div>
    </form>
  );
};

/** Helpers of government, market and society (S2.13). */
export const ResourcesPage = () => {
  const texts = useTexts();
  const me = useMe();
  const { resources } = texts;
  const isAllowed = holdsRoleOf(me, listResources);
  const found = useQuery({ ...resourcesQuery, enabled: isAllowed });
  const [editing, setEditing] = useState<PooledResource | 'new'>();
  if (!isAllowed) return <Empty title={texts.state.forbidden} hint={texts.state.forbiddenHint} />;
  const { data } = found;
  const done = () => setEditing(undefined);
  return (
    <OutreachPage
      part="resources"
      end={
        data?.mayKeep === true && editing === undefined ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            {resources.add}
          </Button>
        ) : null
      }
    >
      {editing === undefined ? null : editing === 'new' ? (
        <ResourceForm onDone={done} />
      ) : (
        <ResourceForm key={editing.resourceId} resource={editing} onDone={done} />
      )}
      {data === undefined ? (
        found.error === null ? (
          <Waiting lines={6} />
        ) : (
          <LoadState fault={found.error} onRetry={() => void found.refetch()} />
        )
      ) : data.rows.length === 0 ? (
        <Empty title={resources.empty} hint={resources.emptyHint} />
      ) : (
        <div className="scroll-x">
          <table className="list outreach-table">
            <thead>
              <tr>
                {(['kind', 'name', 'offers', 'contact'] as const).map((column) => (
                  <th key={column}>{resources.columns[column]}</th>
                ))}
                <th aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.resourceId}>
                  <td>{resources.kinds[row.kind]}</td>
                  <td>{row.name}</td>
                  <td>{row.offers}</td>
                  <td>{row.contact}</td>
                  <td>
                    {data.mayKeep ? (
                      <Button size="small" onClick={() => setEditing(row)}>
                        {resources.edit}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </OutreachPage>
  );
};
