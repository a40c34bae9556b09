import { Button } from '@patternfly/react-core';
import { useFactHistory } from '@/api/incidents';
import type { Fact } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { Side } from '@/parts/Side';
import { When } from '@/parts/time/Time';
import { FactValue } from '@/parts/words/FactValue';
import { pathName } from '@/parts/words/paths';
import { humanWord, whoText } from '@/parts/words/values';

interface FactSideProps {
  incident: string;
  path: string;
  mayRecord: boolean;
  onRecord: () => void;
  onClose: () => void;
}

/** All that was ever recorded for one path, the newest first. */
export function FactSide({ incident, path, mayRecord, onRecord, onClose }: FactSideProps) {
  const history = useFactHistory(incident, path, true);
  return (
    <Side label={`History: ${pathName(path)}`} title={<>{pathName(path)}<span className="t-quiet t-block t-mono">{path}</span></>} onClose={onClose}>
      {mayRecord && !path.startsWith('filed.') && <div className="t-acts"><Button size="sm" variant="secondary" onClick={onRecord}>Record another value</Button></div>}
      <Loaded query={history} lines={3}>
        {(page) =>
          page.items.length === 0
            ? <Empty title="Never recorded" />
            : <ol className="t-list">{newestFirst(page.items).map((fact, n) => <Version key={fact.fact_id} fact={fact} current={n === 0} />)}</ol>
        }
      </Loaded>
    </Side>
  );
}

function newestFirst(facts: Fact[]): Fact[] {
  return [...facts].sort((a, b) => Date.parse(b.recorded_at) - Date.parse(a.recorded_at));
}

function Version({ fact, current }: { fact: Fact; current: boolean }) {
  return (
    <li>
      <strong>{current ? 'Now' : 'Before'}: <FactValue value={fact.value} /></strong> <span className="t-quiet">{humanWord(fact.certainty)}</span>
      <dl className="t-pair">
        {fact.source && <><dt>Source</dt><dd>{fact.source}</dd></>}
        {fact.learnt_at && <><dt>Learnt</dt><dd><When at={fact.learnt_at} /></dd></>}
        <dt>Recorded</dt><dd>{whoText(fact.recorded_by)}, <When at={fact.recorded_at} /></dd>
        {fact.reason && <><dt>Reason</dt><dd>{fact.reason}</dd></>}
      </dl>
    </li>
  );
}
