import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { RunView } from '@/api/workTypes';
import { StepMark } from '@/parts/Mark';
import { When } from '@/parts/time/Time';
import { inOrder } from './layout';

interface RunListProps {
  run: RunView;
  chosen?: string;
  onChoose: (step: string) => void;
}

/** The graph's twin in reading order. */
export function RunList({ run, chosen, onChoose }: RunListProps) {
  return (
    <Table aria-label="Steps" variant="compact" gridBreakPoint="grid-md">
      <Thead><Tr><Th>Step</Th><Th>State</Th><Th>Outcome</Th><Th>Ended</Th></Tr></Thead>
      <Tbody>
        {inOrder(run.nodes, run.edges).map((step) => (
          <Tr key={step.step_id} className={step.step_id === chosen ? 't-row-open' : undefined}>
            <Td dataLabel="Step"><button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" aria-expanded={step.step_id === chosen} onClick={() => onChoose(step.step_id)}>{step.name}</button></Td>
            <Td dataLabel="State"><StepMark state={step.state} /></Td>
            <Td dataLabel="Outcome">{step.outcome}</Td>
            <Td dataLabel="Ended">{step.ended_at && <When at={step.ended_at} />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
