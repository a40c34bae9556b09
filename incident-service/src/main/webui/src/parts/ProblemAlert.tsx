import { Alert, AlertActionLink, List, ListItem } from '@patternfly/react-core';
import { asProblem } from '@/api/problem';

interface ProblemAlertProps {
  error: unknown;
  again?: () => void;
  /** Pointers that a form already shows beside its fields. */
  shown?: string[];
}

/** What went wrong, in the server's own words, field by field. */
export function ProblemAlert({ error, again, shown = [] }: ProblemAlertProps) {
  if (!error) return null;
  const problem = asProblem(error);
  const faults = problem.faults.filter((fault) => !shown.some((name) => fault.pointer.endsWith(name)));
  return (
    <Alert
      isInline
      variant={problem.status === 403 || problem.status === 412 ? 'warning' : 'danger'}
      title={problem.title}
      role="alert"
      actionLinks={again && <AlertActionLink onClick={again}>Try again</AlertActionLink>}
    >
      {problem.detail}
      {faults.length > 0 && (
        <List isPlain>
          {faults.map((fault) => <ListItem key={fault.pointer}><code>{fault.pointer}</code> {fault.message}</ListItem>)}
        </List>
      )}
    </Alert>
  );
}
