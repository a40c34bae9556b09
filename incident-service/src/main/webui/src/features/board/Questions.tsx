import { Link } from 'react-router';
import type { DutyRow } from '@/api/types';
import { bestQuestions } from './openQuestions';

const ASKED = 3;

/** The facts worth finding out next, by how many duties hang on each. */
export function Questions({ incident, duties }: { incident: string; duties: DutyRow[] }) {
  const best = bestQuestions(duties).slice(0, ASKED);
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
