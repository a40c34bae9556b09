import type { NoticeView } from '@/api/workTypes';
import { When } from '@/parts/time/Time';
import { humanWord, sentence } from '@/parts/words/values';

/** What is missing, what changed since the last filing, who had a hand in it, and how it arrived. */
export function NoticeAside({ notice }: { notice: NoticeView }) {
  const go = (field: string) => {
    const line = document.getElementById(`field-${field}`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  };
  return (
    <aside aria-label="State of the notice">
      {notice.state === 'draft' && (
        <section>
          <h3>Missing</h3>
          {notice.missing.length === 0 && <p className="t-mark-good">Nothing is missing.</p>}
          <ul className="t-list">
            {notice.missing.map((each) => <li key={each.field_id}><button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" onClick={() => go(each.field_id)}>{each.label}</button></li>)}
          </ul>
        </section>
      )}
      {notice.changes.length > 0 && (
        <section>
          <h3>Changed since the last filing</h3>
          <ul className="t-list">
            {notice.changes.map((each) => <li key={each.field_id}>{each.label}<span className="t-quiet t-block"><del>{each.before ?? 'nothing'}</del> → {each.after ?? 'nothing'}</span></li>)}
          </ul>
        </section>
      )}
      <section>
        <h3>Record</h3>
        <dl className="t-pair">
          <dt>To</dt><dd>{sentence(notice.recipient.name)}{notice.recipient.country ? `, ${notice.recipient.country}` : ''}</dd>
          <dt>By</dt><dd>{notice.recipient.channel}{notice.recipient.address ? `, ${notice.recipient.address}` : ''}</dd>
          <dt>Drafted</dt><dd>{notice.drafted_by}</dd>
          {notice.submitted_by && <><dt>Submitted</dt><dd>{notice.submitted_by}</dd></>}
          {notice.approved_by && <><dt>Approved</dt><dd>{notice.approved_by}</dd></>}
          {notice.filing && <><dt>Filed</dt><dd><When at={notice.filing.filed_at} /></dd><dt>Digest</dt><dd className="t-mono">{notice.filing.digest}</dd></>}
          {notice.receipt && <><dt>Receipt</dt><dd><strong>{notice.receipt.reference}</strong>, {notice.receipt.by}, <When at={notice.receipt.at} /></dd></>}
        </dl>
      </section>
      {notice.deliveries.length > 0 && (
        <section className="t-fold">
          <h3>Deliveries</h3>
          <ol className="t-list">
            {notice.deliveries.map((each, n) => (
              <li key={n}>{humanWord(each.state)} · {each.channel} to {each.to}<span className="t-quiet t-block"><When at={each.at} />{each.detail && ` · ${each.detail}`}</span></li>
            ))}
          </ol>
        </section>
      )}
    </aside>
  );
}
