import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link, useNavigate } from 'react-router';
import { useDueNext } from '@/api/duties';
import { useIncidents } from '@/api/incidents';
import type { DutyRow } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { DutyMark } from '@/parts/Mark';
import { useRows } from '@/parts/rows';
import { Due } from '@/parts/time/Due';
import { Instant } from '@/parts/time/Time';
import { sentence } from '@/parts/words/values';

/** What is owed, soonest first; under it the possible duty that would be due first, because many may be possible. */
export function DueNext() {
  const due = useDueNext('owed,drafted,approved', 10);
  return (
    <>
      <Loaded query={due} lines={6}>
        {(page) => (page.items.length ? <DueTable rows={page.items} /> : <Empty title="Nothing is owed">Duties appear here as soon as an incident has facts that a law or a contract asks about.</Empty>)}
      </Loaded>
      <FirstPossible />
    </>
  );
}

function FirstPossible() {
  const duty = useDueNext('possible', 1).data?.items[0];
  const referenceOf = useReferences();
  if (!duty?.clock.due_at) return null;
  return (
    <p className="t-quiet">
      More is possible, first by <Instant at={duty.clock.due_at} zone={duty.clock.zone} />: <Link to={`/incidents/${duty.incident_id}/board`}>answer the questions of {referenceOf(duty)}</Link>
    </p>
  );
}

/** Says which incident a duty belongs to. */
function useReferences() {
  const incidents = useIncidents({});
  return (duty: DutyRow) => duty.reference ?? incidents.data?.items.find((each) => each.incident_id === duty.incident_id)?.reference ?? 'incident';
}

function DueTable({ rows }: { rows: DutyRow[] }) {
  const navigate = useNavigate();
  const referenceOf = useReferences();
  const address = (duty: DutyRow) => `/incidents/${duty.incident_id}/board?duty=${duty.duty_id}`;
  const open = (row: number) => {
    const duty = rows[row];
    if (duty) navigate(address(duty));
  };
  const keys = useRows(rows.length, open, { e: open });
  return (
    <Table aria-label="Due next" variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr><Th>Due</Th><Th>Who must be told</Th><Th>State</Th><Th>Incident</Th></Tr>
      </Thead>
      <Tbody>
        {rows.map((duty, n) => (
          <Tr key={duty.duty_id} {...keys.rowProps(n)} isClickable onRowClick={() => open(n)}>
            <Td dataLabel="Due"><Due clock={duty.clock} /></Td>
            <Td dataLabel="Who">
              <Link to={address(duty)} onClick={(event) => event.stopPropagation()}>{sentence(duty.recipient.name)}</Link>
              <span className="t-quiet t-block">{duty.rule.law} {duty.rule.citation}</span>
            </Td>
            <Td dataLabel="State"><DutyMark state={duty.state} /></Td>
            <Td dataLabel="Incident" modifier="nowrap"><Link to={`/incidents/${duty.incident_id}`} onClick={(event) => event.stopPropagation()}>{referenceOf(duty)}</Link></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
