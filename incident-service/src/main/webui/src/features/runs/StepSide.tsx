import type { RunNode } from '@/api/workTypes';
import { StepMark } from '@/parts/Mark';
import { Side } from '@/parts/Side';
import { When } from '@/parts/time/Time';
import { humanWord } from '@/parts/words/values';

export function StepSide({ step, onClose }: { step: RunNode; onClose: () => void }) {
  return (
    <Side label={`Step: ${step.name}`} title={step.name} onClose={onClose}>
      <p><StepMark state={step.state} /> <span className="t-quiet">{humanWord(step.type)}</span></p>
      {step.description && <p>{step.description}</p>}
      <dl className="t-pair">
        {step.started_at && <><dt>Started</dt><dd><When at={step.started_at} /></dd></>}
        {step.ended_at && <><dt>Ended</dt><dd><When at={step.ended_at} /></dd></>}
        {step.outcome && <><dt>Outcome</dt><dd>{step.outcome}</dd></>}
      </dl>
      {step.tries && step.tries.length > 0 && (
        <section>
          <h3>Tries</h3>
          <ol className="t-list">
            {step.tries.map((each) => (
              <li key={`${each.command}-${each.number}`}>
                {humanWord(each.state)} · <When at={each.started_at} />
                {each.detail && <span className="t-quiet t-block">{each.detail}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Side>
  );
}
