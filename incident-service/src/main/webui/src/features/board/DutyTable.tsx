import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { DutyRow } from '@/api/types';
import { DutyMark } from '@/parts/Mark';
import type { useRows } from '@/parts/rows';
import { spanText } from '@/parts/time/format';
import { Due } from '@/parts/time/Due';
import { sentence } from '@/parts/words/values';
import type { Section } from './sections';

interface DutyTableProps {
  section: Section;
  /** Those of the section that are drawn. */
  duties: DutyRow[];
  /** The number of the first row among all rows of the board, for the keys. */
  first: number;
  rows: ReturnType<typeof useRows>;
  opened?: string;
  onOpen: (duty: DutyRow) => void;
}

export function DutyTable({ section, duties, first, rows, opened, onOpen }: DutyTableProps) {
  return (
    <Table aria-label={section.title} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr><Th width={30}>Due</Th><Th width={35}>Who must be told</Th><Th width={15}>State</Th><Th width={20}>Next</Th></Tr>
      </Thead>
      <Tbody>
        {duties.map((duty, n) => {
          const row = rows.rowProps(first + n);
          return (
            <Tr key={duty.duty_id} {...row} className={`${row.className} ${duty.duty_id === opened ? 't-row-open' : ''}`}>
              <Td dataLabel="Due"><Due clock={duty.clock} met={section.settled} /><Margin duty={duty} /></Td>
              <Td dataLabel="Who">
                <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" aria-expanded={duty.duty_id === opened} onClick={() => onOpen(duty)}>{sentence(duty.recipient.name)}</button>
                <span className="t-quiet t-block">{duty.title} · {duty.rule.law} {duty.rule.citation}</span>
              </Td>
              <Td dataLabel="State"><DutyMark state={duty.state} force={duty.force} /></Td>
              <Td dataLabel="Next"><Next duty={duty} asked={section.question?.path} onOpen={onOpen} /></Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

function Margin({ duty }: { duty: DutyRow }) {
  const lateness = duty.lateness;
  if (lateness?.margin_seconds === undefined) return null;
  const span = spanText(lateness.margin_seconds * 1000);
  return <span className={`t-block ${lateness.late ? 't-mark-bad' : 't-mark-good'}`}>{lateness.late ? `told late by ${span}` : `told with ${span} to spare`}</span>;
}

/** What brings the duty forward; the question over its part of the board is not asked again. */
function Next({ duty, asked, onOpen }: { duty: DutyRow; asked?: string; onOpen: (duty: DutyRow) => void }) {
  if (duty.proposal) return <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" onClick={() => onOpen(duty)}>Proposed: {duty.proposal.decision.replace('_', ' ')}</button>;
  const first = duty.waits_for?.[0];
  if (first) return <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" onClick={() => onOpen(duty)}>First tell {first.recipient}</button>;
  if (duty.notice_id) return <Link to={`/incidents/${duty.incident_id}/notices/${duty.notice_id}`}>Open the notice</Link>;
  if (duty.decision) return <span className="t-quiet">decided by {duty.decision.by}</span>;
  const missing = duty.missing?.find((each) => each.path !== asked);
  if (duty.state === 'possible' && missing) {
    return <Link to={`/incidents/${duty.incident_id}/facts?record=${encodeURIComponent(missing.path)}`}>{missing.question}</Link>;
  }
  return <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" onClick={() => onOpen(duty)}>Explain</button>;
}
