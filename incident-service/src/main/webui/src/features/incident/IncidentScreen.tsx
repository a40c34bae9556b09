import { Outlet, useNavigate, useParams } from 'react-router';
import { useIncident } from '@/api/incidents';
import type { Incident } from '@/api/types';
import { isProblem } from '@/api/http';
import { useKeys } from '@/app/keys';
import { NotFound } from '@/app/NotFound';
import { useTitle } from '@/app/title';
import { Loaded } from '@/parts/Loaded';
import { IncidentHeader } from './IncidentHeader';
import { IncidentTabs, TABS } from './IncidentTabs';

export function IncidentScreen() {
  const { id = '' } = useParams();
  const incident = useIncident(id);
  const navigate = useNavigate();
  useTitle(incident.data ? `${incident.data.reference} ${incident.data.title}` : 'Incident');
  useKeys(Object.fromEntries(TABS.map((tab, n) => [String(n + 1), () => navigate(`/incidents/${id}/${tab.path}`)])));
  if (isProblem(incident.error, 404) || isProblem(incident.error, 400)) return <NotFound />;
  return (
    <Loaded query={incident} lines={3}>
      {(data: Incident) => (
        <>
          <IncidentHeader incident={data} />
          <IncidentTabs id={id} />
          <div className="t-tab-body"><Outlet context={data} /></div>
        </>
      )}
    </Loaded>
  );
}
