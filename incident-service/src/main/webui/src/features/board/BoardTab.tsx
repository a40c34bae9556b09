import { Link, useOutletContext, useSearchParams } from 'react-router';
import { useDuties } from '@/api/duties';
import type { DutyRow, Incident } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { useRows } from '@/parts/rows';
import { DutyTable } from './DutyTable';
import { ExplainSide } from './ExplainSide';
import { grouped } from './order';
import { bestQuestions } from './questions';

/** Every duty of the incident by due instant, with its explanation beside it. */
export function BoardTab() {
  const incident = useOutletContext<Incident>();
  const duties = useDuties(incident.incident_id);
  return <Loaded query={duties} lines={8}>{(rows) => <Board incident={incident} duties={rows} />}</Loaded>;
}

function Board({ incident, duties }: { incident: Incident; duties: DutyRow[] }) {
  const [query, setQuery] = useSearchParams();
  const opened = duties.find((duty) => duty.duty_id === query.get('duty'));
  const { open, done, aside } = grouped(duties);
  const all = [...open, ...done, ...aside];
  const show = (duty: DutyRow | undefined) => setQuery(duty ? { duty: duty.duty_id } : {}, { replace: true });
  const openAt = (row: number) => show(all[row]);
  const rows = useRows(all.length, openAt, { e: openAt });
  if (duties.length === 0) {
    return (
      <Empty title="No duty is known yet" act={<Link to={`/incidents/${incident.incident_id}/facts`}>Record facts</Link>}>
        Duties to tell authorities, clients and people appear as facts say which laws and contracts apply.
      </Empty>
    );
  }
  const table = (label: string, part: DutyRow[], first: number, done = false) => (
    <DutyTable label={label} duties={part} first={first} rows={rows} opened={opened?.duty_id} done={done} onOpen={show} />
  );
  return (
    <div className={opened ? 't-split t-split-open' : 't-split'}>
      <div>
        <Questions incident={incident.incident_id} duties={duties} />
        {open.length > 0 ? table('Open duties', open, 0) : <Empty title="No duty is open">All that is known is met or not owed.</Empty>}
        {done.length > 0 && (
          <details className="t-fold" open>
            <summary>Told ({done.length})</summary>
            {table('Duties that are met', done, open.length, true)}
          </details>
        )}
        {aside.length > 0 && (
          <details className="t-fold" open={aside.some((duty) => duty.duty_id === opened?.duty_id) || undefined}>
            <summary>Not owed or no longer implied ({aside.length})</summary>
            {table('Duties that are not owed', aside, open.length + done.length, true)}
          </details>
        )}
      </div>
      {opened && <ExplainSide key={opened.duty_id} duty={opened} onClose={() => show(undefined)} />}
    </div>
  );
}

function Questions({ incident, duties }: { incident: string; duties: DutyRow[] }) {
  const best = bestQuestions(duties).slice(0, 3);
  if (best.length === 0) return null;
  return (
    <section className="t-questions" aria-label="Best next questions">
      <strong>Find out next</strong>
      <ul>
        {best.map((each) => (
          <li key={each.path}>
            <Link to={`/incidents/${incident}/facts?record=${encodeURIComponent(each.path)}`}>{each.question}</Link>{' '}
            <span className="t-quiet">({each.duties === 1 ? '1 duty hangs' : `${each.duties} duties hang`} on it)</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
