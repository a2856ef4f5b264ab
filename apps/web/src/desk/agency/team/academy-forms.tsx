import { type EditedCourse, orderAcademy } from '@daiban/contract/agency-academy';
import { Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newCommandId } from '../../commands/command-id.ts';
import { FormEnd } from '../../commands/FormEnd.tsx';
import { OfficersPicker } from '../../commands/many-pickers.tsx';
import { OfficerPicker } from '../../commands/pickers.tsx';
import { Field } from '../../parts/Field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { useTeamOrder } from './use-team-order.ts';

interface Done {
  readonly onDone: () => void;
}

const OrderForm = ({
  giving,
  order,
  label,
  children,
}: {
  readonly giving: ReturnType<typeof useTeamOrder>;
  readonly order: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <form
    className="command-form"
    noValidate
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      giving.send(order);
    }}
  >
    <div className="team-fields">{children}</div>
    <FormEnd giving={giving} label={label} />
  </form>
);

const Line = ({
  label,
  value,
  error,
  type = 'text',
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly type?: 'text' | 'date';
  readonly onChange: (value: string) => void;
}) => (
  <Field label={label} error={error} className={type === 'date' ? 'short' : ''}>
    {(ids) => <Input {...ids} type={type} value={value} onChange={({ target }) => onChange(target.value)} />}
  </Field>
);

/** A cohort of a course. */
export const CohortForm = ({ courses, onDone }: Done & { readonly courses: readonly EditedCourse[] }) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderAcademy, onDone);
  const [id] = useState(newCommandId);
  const [courseId, setCourseId] = useState(courses[0]?.id ?? '');
  const [written, setWritten] = useState({ title: '', startsOn: '', endsOn: '', place: '', places: '30' });
  const { places, ...words } = written;
  const line = (name: keyof typeof written, label: string, type: 'text' | 'date' = 'text') => (
    <Line
      label={label}
      type={type}
      value={written[name]}
      error={giving.faults[name]}
      onChange={(value) => setWritten({ ...written, [name]: value })}
    />
  );
  return (
    <OrderForm giving={giving} order={{ order: 'openCohort', id, courseId, ...words, places: Number(places) }} label={team.openCohort}>
      <Field label={team.course} error={giving.faults.courseId}>
        {(ids) => (
          <Select
            {...ids}
            value={courseId}
            onChange={setCourseId}
            options={courses.map((course) => ({ value: course.id, label: course.title }))}
          />
        )}
      </Field>
      {line('title', team.cohortTitle)}
      {line('startsOn', team.startsOn, 'date')}
      {line('endsOn', team.endsOn, 'date')}
      {line('place', team.place)}
      {line('places', team.places)}
    </OrderForm>
  );
};

/** People for a cohort. */
export const EnrolForm = ({ cohortId, onDone }: Done & { readonly cohortId: string }) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderAcademy, onDone);
  const [officerIds, setOfficerIds] = useState<readonly string[]>([]);
  return (
    <OrderForm giving={giving} order={{ order: 'enrol', cohortId, officerIds }} label={team.enrol}>
      <Field label={team.enrolPeople} error={giving.faults.officerIds} className="whole">
        {(ids) => <OfficersPicker ids={ids} values={officerIds} onChange={setOfficerIds} />}
      </Field>
    </OrderForm>
  );
};

/** A mentor and an agent. */
export const PairForm = ({ onDone }: Done) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderAcademy, onDone);
  const [id] = useState(newCommandId);
  const [mentorId, setMentorId] = useState('');
  const [agentId, setAgentId] = useState('');
  const [startsOn, setStartsOn] = useState('');
  return (
    <OrderForm giving={giving} order={{ order: 'pairMentor', id, mentorId, agentId, startsOn }} label={team.pairUp}>
      <Field label={team.mentor} error={giving.faults.mentorId}>
        {(ids) => <OfficerPicker ids={ids} value={mentorId} onChange={(next) => setMentorId(next ?? '')} />}
      </Field>
      <Field label={team.agent} error={giving.faults.agentId}>
        {(ids) => <OfficerPicker ids={ids} value={agentId} onChange={(next) => setAgentId(next ?? '')} />}
      </Field>
      <Line label={team.startsOn} type="date" value={startsOn} error={giving.faults.startsOn} onChange={setStartsOn} />
    </OrderForm>
  );
};

/** A seminar that was held, with its minutes. */
export const SeminarForm = ({ onDone }: Done) => {
  const { team } = useTexts();
  const giving = useTeamOrder(orderAcademy, onDone);
  const [id] = useState(newCommandId);
  const [officerIds, setOfficerIds] = useState<readonly string[]>([]);
  const [written, setWritten] = useState({ topic: '', heldOn: '', place: '', minutes: '' });
  const line = (name: 'topic' | 'heldOn' | 'place', label: string, type: 'text' | 'date' = 'text') => (
    <Line
      label={label}
      type={type}
      value={written[name]}
      error={giving.faults[name]}
      onChange={(value) => setWritten({ ...written, [name]: value })}
    />
  );
  return (
    <OrderForm giving={giving} order={{ order: 'recordSeminar', id, ...written, officerIds }} label={team.record}>
      {line('topic', team.topic)}
      {line('heldOn', team.heldOn, 'date')}
      {line('place', team.place)}
      <Field label={team.people} error={giving.faults.officerIds} className="whole">
        {(ids) => <OfficersPicker ids={ids} values={officerIds} onChange={setOfficerIds} />}
      </Field>
      <Field label={team.minutesOf} error={giving.faults.minutes} className="whole">
        {(ids) => (
          <Input.TextArea
            {...ids}
            className="grows"
            rows={4}
            value={written.minutes}
            onChange={({ target }) => setWritten({ ...written, minutes: target.value })}
          />
        )}
      </Field>
    </OrderForm>
  );
};
