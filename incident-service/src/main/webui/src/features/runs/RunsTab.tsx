import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link, useNavigate, useOutletContext } from 'react-router';
import { useApprovals, useRuns } from '@/api/runs';
import type { Incident } from '@/api/types';
import type { RunSummary } from '@/api/workTypes';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { RunMark } from '@/parts/Mark';
import { useRows } from '@/parts/rows';
import { When } from '@/parts/time/Time';
import { ApprovalCard } from './ApprovalCard';

/** The playbooks that ran or run for the incident, and what they ask of people. */
export function RunsTab() {
  const incident = useOutletContext<Incident>();
  const runs = useRuns(incident.incident_id);
  const approvals = useApprovals(incident.incident_id);
  return (
    <>
      {approvals.data?.items.map((approval) => <ApprovalCard key={approval.approval_id} approval={approval} />)}
      <Loaded query={runs}>
        {(page) => page.items.length > 0
          ? <RunTable runs={page.items} />
          : <Empty title="No playbook has run">A playbook starts by itself when what is known of the incident fits it.</Empty>}
      </Loaded>
    </>
  );
}

function RunTable({ runs }: { runs: RunSummary[] }) {
  const navigate = useNavigate();
  const address = (run: RunSummary) => `/incidents/${run.incident_id}/runs/${run.run_id}`;
  const rows = useRows(runs.length, (row) => {
    const run = runs[row];
    if (run) navigate(address(run));
  });
  return (
    <Table aria-label="Runs" variant="compact" gridBreakPoint="grid-md">
      <Thead><Tr><Th>Playbook</Th><Th>State</Th><Th>Started</Th><Th>Changed</Th></Tr></Thead>
      <Tbody>
        {runs.map((run, n) => (
          <Tr key={run.run_id} {...rows.rowProps(n)}>
            <Td dataLabel="Playbook"><Link to={address(run)}>{run.playbook.name}</Link> <span className="t-quiet">version {run.playbook.version}</span>{run.dry_run && <span className="t-tag">dry run</span>}</Td>
            <Td dataLabel="State"><RunMark state={run.state} /></Td>
            <Td dataLabel="Started"><When at={run.started_at} /></Td>
            <Td dataLabel="Changed"><When at={run.updated_at} /></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
