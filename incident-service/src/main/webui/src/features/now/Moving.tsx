import { Link } from 'react-router';
import { useIncidents } from '@/api/incidents';
import { useRecentChanges } from '@/app/LiveProvider';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { StageMark } from '@/parts/Mark';
import { Ago } from '@/parts/time/Time';
import { newsOf } from './news';

const SHOWN = 8;

/** What changed just now while this page is open, and the incidents that changed last. */
export function Moving() {
  const recent = useRecentChanges();
  const incidents = useIncidents({});
  return (
    <Loaded query={incidents} lines={3}>
      {(page) => {
        const open = page.items.filter((each) => each.stage !== 'closed');
        const byChange = [...open].sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at)).slice(0, 5);
        const news = newsOf(recent, page.items).slice(0, SHOWN);
        if (byChange.length === 0) return <Empty title="Nothing moves">No incident is open.</Empty>;
        return (
          <>
            {news.length > 0 && (
              <ul className="t-list">
                {news.map((each) => (
                  <li key={each.key}>
                    <Link to={each.to}>{each.reference}</Link> {each.text} {each.at && <span className="t-quiet">· <Ago at={each.at} /></span>}
                  </li>
                ))}
              </ul>
            )}
            <ul className="t-list">
              {byChange.map((each) => (
                <li key={each.incident_id}>
                  <Link to={`/incidents/${each.incident_id}`}>{each.reference}</Link> {each.title}
                  <span className="t-quiet t-block"><StageMark stage={each.stage} /> · changed <Ago at={each.updated_at} /></span>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
