import { useState } from 'react';
import { useMove } from '@/api/incidents';
import type { Incident, Severity } from '@/api/types';
import { ActDialog } from '@/parts/ActDialog';
import { Chips } from '@/parts/Chips';

const SEVERITIES: Severity[] = ['pending', 'low', 'medium', 'high', 'critical'];

export function SeverityDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const [severity, setSeverity] = useState(incident.severity);
  const act = useMove(incident);
  return (
    <ActDialog
      title="Change the severity"
      verb="Change"
      ask="Why?"
      draftKey={`severity.${incident.incident_id}`}
      busy={act.isPending}
      error={act.error}
      onAct={(reason, done) => act.mutate({ path: 'severity', body: { severity, reason } }, { onSuccess: done })}
      onClose={onClose}
    >
      <Chips single legend="Severity" choices={SEVERITIES.map((value) => ({ value, label: value }))} chosen={[severity]} onChange={([value]) => setSeverity(value as Severity)} />
    </ActDialog>
  );
}
