import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useEndSnooze, useSnooze } from '@/api/duties';
import type { DutyView } from '@/api/types';
import { ProblemAlert } from '@/parts/ProblemAlert';
import { useNow } from '@/parts/time/now';
import { Instant } from '@/parts/time/Time';
import { snoozeChoices } from './snooze';

const REMINDED = ['owed', 'drafted', 'approved'];

/** A person's own reminders of one duty: nobody else's, and never what is overdue. */
export function SnoozeReminders({ duty }: { duty: DutyView }) {
  const [choosing, setChoosing] = useState(false);
  const snooze = useSnooze(duty);
  const end = useEndSnooze(duty);
  const choices = snoozeChoices(duty.clock.due_at ?? '', useNow());
  if (duty.snoozed_until) {
    return (
      <>
        <p>
          Your reminders are snoozed until <Instant at={duty.snoozed_until} zone={duty.clock.zone} />; others are reminded.{' '}
          <Button size="sm" variant="link" isInline isDisabled={end.isPending} onClick={() => end.mutate()}>Remind me again</Button>
        </p>
        <ProblemAlert error={end.error} />
      </>
    );
  }
  if (!REMINDED.includes(duty.state) || choices.length === 0) return null;
  return (
    <>
      <div className="t-acts">
        {!choosing && <Button size="sm" variant="link" onClick={() => setChoosing(true)}>Snooze my reminders</Button>}
        {choosing && choices.map((choice) => (
          <Button key={choice.label} size="sm" variant="secondary" isDisabled={snooze.isPending} onClick={() => snooze.mutate(choice.until, { onSuccess: () => setChoosing(false) })}>{choice.label}</Button>
        ))}
      </div>
      <ProblemAlert error={snooze.error} />
    </>
  );
}
