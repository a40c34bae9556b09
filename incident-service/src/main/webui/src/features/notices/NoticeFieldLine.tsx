import { useState } from 'react';
import { Button, TextArea, TextInput } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useAnswer } from '@/api/notices';
import { asProblem } from '@/api/problem';
import type { MissingField, NoticeField, NoticeView } from '@/api/workTypes';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useDraft } from '@/parts/draft';
import { When } from '@/parts/time/Time';
import { pathName } from '@/parts/words/paths';
import { whoText } from '@/parts/words/values';

interface NoticeFieldLineProps {
  notice: NoticeView;
  field: NoticeField;
  missing?: MissingField;
  mayWrite: boolean;
}

export function NoticeFieldLine({ notice, field, missing, mayWrite }: NoticeFieldLineProps) {
  const [writing, setWriting] = useState(false);
  return (
    <div id={`field-${field.id}`} className="t-notice-field" tabIndex={-1}>
      <strong>{field.label}</strong>{field.required && <span className="t-quiet"> · required</span>}
      {!writing && (field.text ? <p className="t-text">{field.text}</p> : <p className={missing ? 't-missing' : 't-quiet'}>{missing ? missing.question : 'nothing said'}</p>)}
      {!writing && (
        <div className="t-notice-line">
          <Origin notice={notice} field={field} />
          {mayWrite && <Button variant="link" isInline onClick={() => setWriting(true)}>{field.text ? 'Say it in other words' : 'Answer'}</Button>}
        </div>
      )}
      {writing && <AnswerForm notice={notice} field={field} missing={missing} onDone={() => setWriting(false)} />}
    </div>
  );
}

/** What no fact says, by the first word of its path. */
const KEPT_ELSEWHERE: Record<string, string> = { case: 'the incident', duty: 'the duty', client: 'the register of parties' };

function Origin({ notice, field }: { notice: NoticeView; field: NoticeField }) {
  if (field.origin === 'answer') return <span className="t-quiet">in a person&apos;s words</span>;
  if (field.origin === 'not_yet_known') return <span className="t-quiet">said to be not yet known</span>;
  if (!field.from) return null;
  const { path, source, recorded_by, recorded_at } = field.from;
  const place = KEPT_ELSEWHERE[path.split('.')[0] ?? ''];
  return (
    <span className="t-quiet">
      from {place ?? <Link to={`/incidents/${notice.incident_id}/facts?path=${encodeURIComponent(path)}`}>{pathName(path)}</Link>}
      {source && ` · ${source}`}{recorded_by && ` · ${whoText(recorded_by)}`}{recorded_at && <>, <When at={recorded_at} /></>}
    </span>
  );
}

interface AnswerFormProps {
  notice: NoticeView;
  field: NoticeField;
  missing?: MissingField;
  onDone: () => void;
}

function AnswerForm({ notice, field, missing, onDone }: AnswerFormProps) {
  const [text, setText, clear] = useDraft(`answer.${notice.notice_id}.${field.id}`, field.origin === 'answer' ? field.text : '');
  const [why, setWhy] = useState('');
  const answer = useAnswer(notice);
  const fault = answer.error ? asProblem(answer.error).faultOf(field.id) : undefined;
  const send = (value: string | { not_yet_known: string } | null) => answer.mutate({ [field.id]: value }, { onSuccess: () => { clear(); onDone(); } });
  return (
    <form className="t-fields" onSubmit={(event) => { event.preventDefault(); if (text.trim()) send(text.trim()); }}>
      <ProblemAlert error={answer.error} shown={fault ? [field.id] : []} />
      <TextArea autoFocus rows={3} resizeOrientation="vertical" aria-label={field.label} value={text} onChange={(_event, value) => setText(value)} validated={fault ? 'error' : 'default'} />
      {fault && <span className="t-fault">{fault}</span>}
      <div className="t-acts">
        <Button type="submit" size="sm" isDisabled={!text.trim() || answer.isPending} isLoading={answer.isPending}>Save the answer</Button>
        {field.origin === 'answer' && <Button size="sm" variant="secondary" isDisabled={answer.isPending} onClick={() => send(null)}>Take the answer back</Button>}
        <Button size="sm" variant="link" onClick={onDone}>Cancel</Button>
      </div>
      {missing?.may_be_unknown && (
        <div className="t-field-line">
          <label>Or it is not yet known, because<TextInput aria-label={`Why ${field.label} is not yet known`} value={why} onChange={(_event, value) => setWhy(value)} /></label>
          <Button size="sm" variant="secondary" isDisabled={!why.trim() || answer.isPending} onClick={() => send({ not_yet_known: why.trim() })}>Say so</Button>
        </div>
      )}
    </form>
  );
}
