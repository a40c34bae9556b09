import { useMove, type Move } from '@/api/incidents';
import type { Incident } from '@/api/types';
import { ActDialog } from '@/parts/ActDialog';

export function MoveDialog({ incident, move, onClose }: { incident: Incident; move: Move; onClose: () => void }) {
  const act = useMove(incident);
  return (
    <ActDialog
      title={`${move.verb}: ${incident.reference}`}
      verb={move.verb}
      ask={move.question}
      field="summary"
      draftKey={`move.${incident.incident_id}.${move.path}`}
      busy={act.isPending}
      error={act.error}
      onAct={(summary, done) => act.mutate({ path: move.path, body: { summary } }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
