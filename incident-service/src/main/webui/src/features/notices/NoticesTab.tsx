import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link, useNavigate, useOutletContext } from 'react-router';
import { useNotices } from '@/api/notices';
import type { Incident } from '@/api/types';
import type { NoticeSummary } from '@/api/workTypes';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { NoticeMark } from '@/parts/Mark';
import { useRows } from '@/parts/rows';
import { Due } from '@/parts/time/Due';
import { Ago } from '@/parts/time/Time';

/** The notices of the incident, from draft to receipt. */
export function NoticesTab() {
  const incident = useOutletContext<Incident>();
  const notices = useNotices(incident.incident_id);
  return (
    <Loaded query={notices}>
      {(page) => page.items.length > 0
        ? <NoticeTable notices={page.items} />
        : <Empty title="No notice is drafted" act={<Link to={`/incidents/${incident.incident_id}/board`}>Go to the board</Link>}>A notice is drafted from a duty: open one on the board and press Draft the notice.</Empty>}
    </Loaded>
  );
}

function NoticeTable({ notices }: { notices: NoticeSummary[] }) {
  const navigate = useNavigate();
  const address = (notice: NoticeSummary) => `/incidents/${notice.incident_id}/notices/${notice.notice_id}`;
  const rows = useRows(notices.length, (row) => {
    const notice = notices[row];
    if (notice) navigate(address(notice));
  });
  return (
    <Table aria-label="Notices" variant="compact" gridBreakPoint="grid-md">
      <Thead><Tr><Th>Notice</Th><Th>State</Th><Th>Due</Th><Th>Changed</Th></Tr></Thead>
      <Tbody>
        {notices.map((notice, n) => (
          <Tr key={notice.notice_id} {...rows.rowProps(n)}>
            <Td dataLabel="Notice"><Link to={address(notice)}>{notice.title}</Link><span className="t-quiet t-block">to {notice.recipient.name} by {notice.recipient.channel}</span></Td>
            <Td dataLabel="State"><NoticeMark state={notice.state} /></Td>
            <Td dataLabel="Due">{notice.due_at ? <Due clock={{ kind: 'dated', due_at: notice.due_at, zone: notice.zone }} met={notice.filing !== undefined} /> : <span className="t-quiet">no fixed period</span>}</Td>
            <Td dataLabel="Changed"><Ago at={notice.updated_at} /></Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
