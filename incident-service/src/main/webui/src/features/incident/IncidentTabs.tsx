import { NavLink } from 'react-router';

export const TABS = [
  { path: 'board', label: 'Board' },
  { path: 'facts', label: 'Facts' },
  { path: 'timeline', label: 'Timeline' },
  { path: 'runs', label: 'Runs' },
  { path: 'notices', label: 'Notices' },
];

export function IncidentTabs({ id }: { id: string }) {
  return (
    <nav aria-label="Incident" className="t-tabs">
      {TABS.map((tab) => <NavLink key={tab.path} to={`/incidents/${id}/${tab.path}`}>{tab.label}</NavLink>)}
    </nav>
  );
}
