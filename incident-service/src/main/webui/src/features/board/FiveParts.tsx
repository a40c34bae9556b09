import { Link } from 'react-router';
import type { DutyView, Explanation, MatchedFact } from '@/api/types';
import { Ago, Instant, When } from '@/parts/time/Time';
import { pathName } from '@/parts/words/paths';
import { FactValue } from '@/parts/words/FactValue';
import { humanWord, whoText } from '@/parts/words/values';
import { sum } from './explanationText';

/** The five parts, always in this order: rule, why, start, arithmetic, what would change it. */
export function FiveParts({ duty }: { duty: DutyView }) {
  const { rule, why, arithmetic, would_change } = duty.explanation;
  const facts = `/incidents/${duty.incident_id}/facts`;
  return (
    <>
      <section>
        <h3>1 The rule</h3>
        <p>{rule.law} {rule.citation}, version {rule.version}</p>
        {rule.summary && <p>{rule.summary}</p>}
        <p className="t-quiet">{ruleAge(rule)}</p>
      </section>
      <section>
        <h3>2 Why it applies{why.applies === 'yes' || why.applies === 'owed' ? '' : `: ${why.applies}`}</h3>
        <ul>
          {why.matched.map((fact, n) => <li key={`${fact.path}-${n}`}><Matched fact={fact} facts={facts} zone={duty.clock.zone} /></li>)}
        </ul>
        {why.missing.length > 0 && (
          <>
            <p>Not known yet:</p>
            <ul>
              {why.missing.map((each) => <li key={each.path}><Link to={`${facts}?record=${encodeURIComponent(each.path)}`}>{each.question}</Link></li>)}
            </ul>
          </>
        )}
      </section>
      <section>
        <h3>3 The start</h3>
        <Start explanation={duty.explanation} facts={facts} zone={arithmetic.zone} />
      </section>
      <section>
        <h3>4 The arithmetic</h3>
        <pre className="t-sum">{sum(arithmetic)}</pre>
        {arithmetic.due_at && <p>Due <Instant at={arithmetic.due_at} zone={arithmetic.zone} /></p>}
      </section>
      <section>
        <h3>5 What would change it</h3>
        {would_change.length > 0
          ? <ul>{would_change.map((each, n) => <li key={n}><Link to={`${facts}?record=${encodeURIComponent(each.path)}`}>{pathName(each.path)}</Link>: {each.effect}</li>)}</ul>
          : <p className="t-quiet">No single fact would turn the answer or move the date.</p>}
      </section>
    </>
  );
}

function ruleAge(rule: Explanation['rule']): string {
  const parts = [rule.effective_from && `in force since ${rule.effective_from}`, rule.checked_on && `checked ${rule.checked_on}`, rule.confidence && `confidence: ${humanWord(rule.confidence)}`];
  return parts.filter(Boolean).join(' · ');
}

function Matched({ fact, facts, zone }: { fact: MatchedFact; facts: string; zone?: string }) {
  return (
    <>
      <Link to={`${facts}?path=${encodeURIComponent(fact.path)}`}>{pathName(fact.path)}</Link>: <FactValue value={fact.value} zone={zone} />
      {fact.recorded_by && <span className="t-quiet"> · {[fact.source, whoText(fact.recorded_by)].filter(Boolean).join(' · ')}{fact.recorded_at && <> · <Ago at={fact.recorded_at} /></>}</span>}
    </>
  );
}

function Start({ explanation, facts, zone }: { explanation: Explanation; facts: string; zone?: string }) {
  const start = explanation.start;
  if (!start?.fact_path) return <p className="t-quiet">Nothing has started this clock.</p>;
  return (
    <p>
      <Link to={`${facts}?path=${encodeURIComponent(start.fact_path)}`}>{pathName(start.fact_path)}</Link>: {start.at ? <Instant at={start.at} zone={zone} /> : start.text}
      {start.recorded_by && <span className="t-quiet t-block">recorded by {whoText(start.recorded_by)}{start.learnt_at && <>, learnt <When at={start.learnt_at} /></>}</span>}
    </p>
  );
}
