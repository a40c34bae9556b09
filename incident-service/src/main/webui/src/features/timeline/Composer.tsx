import { useRef, useState } from 'react';
import { Button, TextArea } from '@patternfly/react-core';
import { newKey } from '@/api/http';
import { useWriteEntry } from '@/api/incidents';
import { useKeys } from '@/app/keys';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useDraft } from '@/parts/draft';
import { kindOf } from './lines';

/** Writes one entry; the same press sent twice writes once. */
export function Composer({ incident }: { incident: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText, clear] = useDraft(`timeline.${incident}`);
  const [key, setKey] = useState(newKey);
  const write = useWriteEntry(incident);
  useKeys({ i: () => field.current?.focus() });
  const entry = kindOf(text);
  const send = () => {
    if (!entry.text || write.isPending) return;
    write.mutate({ body: entry, key }, { onSuccess: () => { clear(); setKey(newKey()); } });
  };
  return (
    <form className="t-composer" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <ProblemAlert error={write.error} />
      <TextArea
        ref={field}
        rows={2}
        aria-label="Write in the timeline"
        placeholder="Write a note. Begin with ! for a decision, ? for an open question, # for evidence."
        value={text}
        onChange={(_event, value) => setText(value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }}
      />
      <div className="t-acts">
        <Button type="submit" size="sm" isDisabled={!entry.text || write.isPending} isLoading={write.isPending}>Write {entry.kind === 'evidence' ? 'evidence' : `a ${entry.kind}`}</Button>
        <span className="t-quiet">Ctrl Enter writes</span>
      </div>
    </form>
  );
}
