-- The team behind agency: academy, certificates and career of agents, volunteers. Nothing here points at a case. What names a
-- volunteer is sealed by the server and erased when it is no longer needed.
create table academy_course (
  id uuid primary key,
  title text not null,
  form text not null check (form in ('groupTraining', 'mentoring', 'practice', 'onlineLearning', 'seminar')),
  audience text not null check (audience in ('agents', 'volunteers')),
  pass_mark integer not null check (pass_mark between 1 and 100),
  lessons jsonb not null,
  questions jsonb not null,
  version integer not null,
  edited_by text not null references officer (id),
  edited_at timestamptz not null
);
comment on column academy_course.lessons is 'Pages of plain paragraphs, in their order';
comment on column academy_course.questions is 'Choice questions with the place of the right choice; it leaves the server for editors only';

create table academy_cohort (
  id uuid primary key,
  course_id uuid not null references academy_course (id),
  title text not null,
  starts_on date not null,
  ends_on date not null,
  place text not null,
  places integer not null,
  opened_by text not null references officer (id),
  opened_at timestamptz not null
);

create table academy_enrolment (
  cohort_id uuid not null references academy_cohort (id),
  officer_id text not null references officer (id),
  enrolled_by text not null references officer (id),
  enrolled_at timestamptz not null,
  attended boolean,
  recorded_by text references officer (id),
  primary key (cohort_id, officer_id)
);
comment on column academy_enrolment.attended is 'Null until somebody has recorded it';
create index academy_enrolment_officer on academy_enrolment (officer_id);

create table academy_mentoring (
  id uuid primary key,
  mentor_id text not null references officer (id),
  agent_id text not null references officer (id),
  starts_on date not null,
  ends_on date,
  paired_by text not null references officer (id),
  check (mentor_id <> agent_id)
);

create table academy_mentor_note (
  id uuid primary key,
  mentoring_id uuid not null references academy_mentoring (id),
  note text not null,
  written_by text not null references officer (id),
  written_at timestamptz not null
);
create index academy_mentor_note_pair on academy_mentor_note (mentoring_id, written_at);

create table academy_practice (
  id uuid primary key,
  mentoring_id uuid not null references academy_mentoring (id),
  done_on date not null,
  minutes integer not null check (minutes between 1 and 1440),
  what text not null,
  recorded_at timestamptz not null,
  confirmed_at timestamptz
);
comment on column academy_practice.confirmed_at is 'By the mentor of the pair; what is not confirmed does not count';
create index academy_practice_pair on academy_practice (mentoring_id, done_on);

create table academy_seminar (
  id uuid primary key,
  topic text not null,
  held_on date not null,
  place text not null,
  officer_ids text[] not null,
  minutes text not null,
  recorded_by text not null references officer (id),
  recorded_at timestamptz not null
);

create table academy_lesson_read (
  learner text not null,
  course_id uuid not null references academy_course (id),
  lesson_id text not null,
  read_at timestamptz not null,
  primary key (learner, course_id, lesson_id)
);
comment on column academy_lesson_read.learner is 'officer:ID or volunteer:ID';

create table academy_attempt (
  id uuid primary key,
  learner text not null,
  course_id uuid not null references academy_course (id),
  course_version integer not null,
  put jsonb not null,
  answer_key jsonb not null,
  pass_mark integer not null,
  started_at timestamptz not null,
  answered_at timestamptz,
  right_count integer,
  points integer,
  passed boolean
);
comment on column academy_attempt.put is 'The questions in the order in which this learner got them';
comment on column academy_attempt.answer_key is 'The questions with their right choices, as the course had them when the test began';
create index academy_attempt_learner on academy_attempt (learner, course_id);

create table agent_certificate (
  id uuid primary key,
  number text not null unique,
  officer_id text not null references officer (id),
  issued_on date not null,
  valid_until date not null,
  issued_by text not null references officer (id),
  revoked_on date,
  revoked_by text references officer (id),
  revoked_reason text,
  check ((revoked_on is null) = (revoked_reason is null))
);
comment on column agent_certificate.valid_until is 'The last day';
create index agent_certificate_officer on agent_certificate (officer_id, issued_on desc);

create table agent_grade (
  id uuid primary key,
  officer_id text not null references officer (id),
  grade text not null check (grade in ('trainee', 'agent', 'certified', 'professional')),
  given_on date not null,
  given_by text not null references officer (id),
  reason text not null
);
create index agent_grade_officer on agent_grade (officer_id, given_on desc);

create table volunteer_call (
  id uuid primary key,
  unit_id text not null references unit (id),
  title text not null,
  body text not null,
  place text not null,
  places integer not null,
  until_on date not null,
  posted_by text not null references officer (id),
  posted_at timestamptz not null,
  closed_at timestamptz
);

create table volunteer (
  id uuid primary key,
  call_id uuid not null references volunteer_call (id),
  sealed bytea,
  masked_name text not null,
  code_hash bytea not null unique,
  village_id text,
  stage text not null check (stage in ('applied', 'training', 'active', 'declined', 'withdrawn', 'ended')),
  applied_at timestamptz not null,
  decided_by text references officer (id),
  decided_at timestamptz,
  reason text,
  changed_at timestamptz not null
);
comment on table volunteer is 'sealed holds name, phone, what they can do, their hours and their code; null once erased. No account of staff and no right to any case';
create index volunteer_call_stage on volunteer (call_id, stage);
create index volunteer_erasure on volunteer (changed_at) where sealed is not null and stage in ('declined', 'withdrawn', 'ended');

create table volunteer_task (
  id uuid primary key,
  volunteer_id uuid not null references volunteer (id),
  unit_id text not null references unit (id),
  text text not null,
  place text not null,
  due_on date not null,
  begins text not null,
  stage text not null check (stage in ('offered', 'accepted', 'declined', 'done', 'cancelled')),
  given_by text not null references officer (id),
  given_at timestamptz not null,
  answered_at timestamptz,
  minutes integer check (minutes between 1 and 1440)
);
comment on column volunteer_task.text is 'What to do, in plain words that name nobody and lead to no matter';
create index volunteer_task_volunteer on volunteer_task (volunteer_id, due_on desc);

grant select, insert, update on academy_course, academy_cohort, academy_enrolment, academy_mentoring, academy_mentor_note, academy_practice,
  academy_seminar, academy_lesson_read, academy_attempt, agent_certificate, agent_grade, volunteer_call, volunteer, volunteer_task to daiban_app;
