import type { ComponentType } from 'react';
import { HandUpForm } from '../agency/HandUpForm.tsx';
import { MemberForm } from '../agency/MemberForm.tsx';
import { NameAgentForm } from '../agency/NameAgentForm.tsx';
import { PlanForm } from '../agency/PlanForm.tsx';
import { RunForm } from '../agency/RunForm.tsx';
import { SponsorForm } from '../backlog/SponsorForm.tsx';
import { ReviewForm } from '../remedy/ReviewForm.tsx';
import { CommandBackground } from './CommandBackground.tsx';
import { ContactForm } from './ContactForm.tsx';
import { DispatchForm } from './DispatchForm.tsx';
import type { DeskCommand } from './desk-commands.ts';
import { GenericForm } from './GenericForm.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { SignForm } from './SignForm.tsx';
import { SplitForm } from './SplitForm.tsx';
import type { CommandFormProps } from './use-give-command.ts';

/** Forms made by hand, where a person works better with one. Every other command has the form of its schema. */
const handMade: Partial<Record<DeskCommand, ComponentType<CommandFormProps>>> = {
  register: RegisterForm,
  forward: DispatchForm,
  assign: DispatchForm,
  signAssignment: SignForm,
  contact: ContactForm,
  draftReply: ReplyForm,
  signClosure: SignForm,
  issueReply: ReplyForm,
  replySuggestion: ReplyForm,
  draftReview: ReviewForm,
  replyRedo: ReplyForm,
  sponsor: SponsorForm,
  split: SplitForm,
  logAgencyRun: RunForm,
  planAgencyWork: PlanForm,
  nameAgent: NameAgentForm,
  handUpAgency: HandUpForm,
  bindAgencyMember: MemberForm,
};

/** The form of one command with what has to be known to fill it in. */
export const CommandForm = (props: CommandFormProps) => {
  const Form = handMade[props.command] ?? GenericForm;
  return (
    <>
      <CommandBackground view={props.view} command={props.command} />
      <Form {...props} />
    </>
  );
};
