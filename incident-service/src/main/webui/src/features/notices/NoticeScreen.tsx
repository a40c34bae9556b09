import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/http';
import { useNotice } from '@/api/notices';
import type { NoticeView } from '@/api/workTypes';
import { NotFound } from '@/app/NotFound';
import { useMay } from '@/app/session';
import { Loaded } from '@/parts/Loaded';
import { NoticeMark } from '@/parts/Mark';
import { Due } from '@/parts/time/Due';
import { NoticeActs } from './NoticeActs';
import { NoticeAside } from './NoticeAside';
import { NoticeFieldLine } from './NoticeFieldLine';

export function NoticeScreen() {
  const { id = '', noticeId = '' } = useParams();
  const notice = useNotice(noticeId);
  if (isProblem(notice.error, 404) || isProblem(notice.error, 400)) return <NotFound />;
  return (
    <>
      <Link to={`/incidents/${id}/notices`}>All notices</Link>
      <Loaded query={notice} lines={8}>{(view) => <Notice notice={view} />}</Loaded>
    </>
  );
}

/** What the notice says, field by field, with the fact behind each; beside it what is missing and what became of it. */
function Notice({ notice }: { notice: NoticeView }) {
  const mayWrite = useMay('commander', 'privacy-officer', 'counsel', 'communications') && notice.state === 'draft';
  return (
    <>
      <div className="t-acts">
        <h2>{notice.title}</h2>
        <NoticeMark state={notice.state} />
        {notice.due_at && <Due clock={{ kind: 'dated', due_at: notice.due_at, zone: notice.zone }} met={notice.filing !== undefined} />}
      </div>
      <NoticeActs notice={notice} />
      <div className="t-notice">
        <div>
          {headings(notice).map((heading) => (
            <section key={heading} className="t-fold">
              <h3>{heading}</h3>
              {notice.fields.filter((field) => field.heading === heading).map((field) => (
                <NoticeFieldLine key={field.id} notice={notice} field={field} missing={notice.missing.find((each) => each.field_id === field.id)} mayWrite={mayWrite} />
              ))}
            </section>
          ))}
        </div>
        <NoticeAside notice={notice} />
      </div>
    </>
  );
}

function headings(notice: NoticeView): string[] {
  return [...new Set(notice.fields.map((field) => field.heading))];
}
