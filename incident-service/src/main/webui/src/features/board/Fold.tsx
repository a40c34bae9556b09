import { Link } from 'react-router';
import type { MouseEvent, ReactNode } from 'react';
import { Instant } from '@/parts/time/Time';
import type { Section } from './sections';

interface FoldProps {
  section: Section;
  incident: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A part of the board under its count; for possible duties the question that decides them can be answered from the outside. */
export function Fold({ section, incident, isOpen, onToggle, children }: FoldProps) {
  const soonest = section.question && section.duties.find((duty) => duty.clock.due_at)?.clock;
  // The toggle event comes a task later: a key that follows at once would still see the part as it was.
  const openAtOnce = (event: MouseEvent) => {
    event.preventDefault();
    onToggle(!isOpen);
  };
  return (
    <details className="t-fold" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary onClick={openAtOnce}>
        <span className="t-fold-title">{section.title}</span>{' '}
        <span className="t-count">{section.duties.length}</span>
        {soonest?.due_at && <span className="t-fold-due">first by <Instant at={soonest.due_at} zone={soonest.zone} /></span>}
      </summary>
      {section.question && (
        <p className="t-fold-act">
          <Link to={`/incidents/${incident}/facts?record=${encodeURIComponent(section.question.path)}`}>Answer this</Link>
          <span className="t-quiet"> and {section.duties.length === 1 ? 'this duty is' : `these ${section.duties.length} duties are`} decided or asked the next question.</span>
        </p>
      )}
      {isOpen && children}
    </details>
  );
}
