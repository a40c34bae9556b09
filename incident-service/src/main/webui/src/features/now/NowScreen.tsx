import { Title } from '@patternfly/react-core';
import { useTitle } from '@/app/title';
import { DueNext } from './DueNext';
import { Moving } from './Moving';
import { WaitingForMe } from './WaitingForMe';

/** Home: what is due next, what waits for me, what moves. No charts. */
export function NowScreen() {
  useTitle('Now');
  return (
    <>
      <Title headingLevel="h1" className="t-title">Now</Title>
      <div className="t-now">
        <section aria-labelledby="due-next"><h2 id="due-next">Due next</h2><DueNext /></section>
        <section aria-labelledby="waiting"><h2 id="waiting">Waiting for me</h2><WaitingForMe /></section>
        <section aria-labelledby="moving"><h2 id="moving">Moving</h2><Moving /></section>
      </div>
    </>
  );
}
