import type { Me } from '@daiban/contract/sign-in';
import { type FormEvent, useState } from 'react';
import { isForPetitioner } from '../documents/unit-papers.ts';
import { usualService } from '../documents/usual-service.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../texts/language.tsx';
import type { CommandField } from '../texts/vocabulary-texts.ts';
import { CommandFieldControl } from './CommandFieldControl.tsx';
import { FormEnd, sendOnCtrlEnter } from './FormEnd.tsx';
import { type CommandFieldShape, fieldsOfCommand } from './fields-of-command.ts';
import { type CommandFormProps, useGiveCommand } from './use-give-command.ts';

export type FormValues = Readonly<Record<string, unknown>>;

/** Who follows is asked only where the first-contact officer leaves, and whom it concerns only where the request does not say. */
const isAskedOfRecusal = ({ name }: CommandFieldShape, values: FormValues, view: CommandFormProps['view'], me: Me): boolean => {
  const request = view.recusal.requests.find(({ id }) => id === values.requestId);
  if (name === 'officerId') return request?.officerName === undefined && values.decision !== 'notRecused';
  if (name !== 'successorId') return true;
  if (request !== undefined) return request.who === 'firstContactOfficer' && values.decision !== 'notRecused';
  return view.firstContactOfficer?.officerId === me.officerId;
};

/** Fields that only make sense with a certain answer to another one. */
const isAsked = (field: CommandFieldShape, values: FormValues, props: CommandFormProps, me: Me): boolean => {
  const { view, command } = props;
  if (command === 'ruleRecusal' || command === 'declareConflict') return isAskedOfRecusal(field, values, view, me);
  switch (field.name) {
    case 'route':
      return command === 'adviseLegalChannel' || values.kind === 'appeal';
    case 'competentBody':
      return values.reasonCode === 'notCompetent';
    case 'handedOver':
      return values.reasonCode === 'notCompetent' && props.view.nonAcceptanceProposal !== undefined;
    case 'simple':
      return values.kind === 'appeal' || values.kind === 'assistance' || values.kind === 'suggestion';
    case 'days':
      return values.decision !== 'refused';
    case 'invitationId':
      return command !== 'meetLimit' || values.limit === 'meet';
    case 'clearingGround':
      return values.result === 'passed';
    case 'wantedBesideReview':
      return view.procedure === 'underReview' || view.procedure === 'underReReview';
    default:
      return true;
  }
};

/** Values that the case itself suggests: the only open sub-task, question or paper, what was asked for or proposed before. */
const suggested = ({ view, command }: CommandFormProps, me: Me): FormValues => {
  const openTasks = view.subTasks.filter((task) => task.answer === undefined);
  const openQuestions = view.questions.filter((question) => question.answer === undefined);
  const unserved = view.notices.filter((notice) => notice.served === undefined && isForPetitioner(notice.notice));
  switch (command) {
    case 'answerSubTask':
      return { subTaskId: openTasks[0]?.id };
    case 'answerQuestion':
      return { questionId: openQuestions[0]?.id };
    case 'serveNotice':
      // What goes by the web is served at once; a paper that is still owed goes another way.
      return { noticeId: unserved[0]?.id, method: usualService(view) === 'electronic' ? 'post' : usualService(view), servedOn: me.today };
    case 'ruleRecusal':
      return { requestId: view.recusal.requests.find(({ ruling }) => ruling === undefined)?.id };
    case 'restrict':
      return { officerIds: view.admitted.map(({ officerId }) => officerId) };
    case 'recordConcerned':
      return {
        officerIds: view.recusal.concernedOfficers.map(({ officerId }) => officerId),
        unitIds: view.recusal.concernedUnits.map(({ unitId }) => unitId),
      };
    case 'extend':
      return { days: view.extensionRequest?.days };
    case 'approvePlan':
      return { measures: [{ measure: 'investigate', what: '' }] };
    case 'meetLimit':
      return { invitationId: view.loop?.invitations.at(-1)?.id };
    case 'holdBacklogMeeting':
      return { heldOn: me.today };
    case 'checkAcceptance':
      return { heardOn: me.today };
    case 'reportMeetingTask':
      return { taskId: view.loop?.entry?.tasks.find(({ report }) => report === undefined)?.id };
    case 'inviteToMeeting':
      return { meetOn: me.today };
    case 'visitSite':
      return { place: view.submission.place, visitors: [me.name, ''], visitedOn: me.today };
    case 'notAccept':
      return view.nonAcceptanceProposal === undefined
        ? {}
        : {
            reasonCode: view.nonAcceptanceProposal.reasonCode,
            law: view.nonAcceptanceProposal.law,
            explanation: view.nonAcceptanceProposal.explanation,
          };
    case 'refuseFurther':
      return {
        comparison: view.claims.map(({ id }) => ({ claimId: id, finding: '' })),
        ...(view.intakeProposal?.command === command ? view.intakeProposal.input : {}),
      };
    case 'adviseLegalChannel':
      return view.intakeProposal?.command === command ? view.intakeProposal.input : {};
    case 'decideCompetence':
      return { unitId: view.dispute?.units[0]?.unitId };
    default:
      return {};
  }
};

/** A list starts with as many lines as are needed, so that two visitors are asked for before they are missed. */
const emptyValue = (field: CommandFieldShape): unknown =>
  field.initial ?? (field.kind === 'lines' ? Array.from({ length: Math.max(1, field.min ?? 1) }, () => '') : undefined);

/** The form of any command, built from the contract's schema with the catalogue's labels. */
export const GenericForm = (props: CommandFormProps) => {
  const texts = useTexts();
  const me = useMe();
  const { view, command, preset } = props;
  const giving = useGiveCommand(props);
  const fields = fieldsOfCommand(command);
  const [values, setValues] = useState<FormValues>(() => ({
    ...Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)])),
    ...(fields.some((field) => field.name === 'service') ? { service: usualService(view) } : {}),
    ...Object.fromEntries(Object.entries(suggested(props, me)).filter(([, value]) => value !== undefined)),
    ...preset,
  }));
  const asked = fields.filter((field) => isAsked(field, values, props, me));
  const set = (name: CommandField, value: unknown) => setValues((before) => ({ ...before, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = asked.map((field) => {
      const value = values[field.name];
      return [field.name, field.kind === 'lines' && Array.isArray(value) ? value.filter((line) => line.trim() !== '') : value];
    });
    giving.send(Object.fromEntries(given));
  };
  const refusing = command === 'notAccept' && view.nonAcceptanceProposal !== undefined;
  const confirming = refusing || view.intakeProposal?.command === command;
  const hint = refusing ? texts.form.confirmNonAcceptance : texts.sendingOn.confirmHint(texts.commands[command]);
  const label = refusing ? texts.form.confirm : confirming ? texts.sendingOn.confirm(texts.commands[command]) : texts.commands[command];
  return (
    <form className="command-form" onSubmit={submit} onKeyDown={sendOnCtrlEnter} noValidate>
      {asked.map((field) => (
        <CommandFieldControl
          key={field.name}
          field={field}
          view={view}
          command={command}
          value={values[field.name]}
          error={giving.faults[field.name] ?? Object.entries(giving.faults).find(([path]) => path.startsWith(`${field.name}.`))?.[1]}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      {confirming ? <p className="quiet">{hint}</p> : null}
      <FormEnd giving={giving} label={label} />
    </form>
  );
};
