import { useRef, useState } from 'react';
import { SearchInput, Title, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useIncidents, useParties } from '@/api/incidents';
import type { Incident, Stage } from '@/api/types';
import { useKeys } from '@/app/keys';
import { useTitle } from '@/app/title';
import { Chips } from '@/parts/Chips';
import { Empty } from '@/parts/Empty';
import { Loaded } from '@/parts/Loaded';
import { SeverityMark, StageMark } from '@/parts/Mark';
import { useRows } from '@/parts/rows';
import { Ago } from '@/parts/time/Time';

const STAGES: (Stage | 'all')[] = ['all', 'declared', 'assessed', 'contained', 'recovered', 'closed'];

export function IncidentsScreen() {
  useTitle('Incidents');
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState(query.get('q') ?? '');
  const search = useRef<HTMLInputElement>(null);
  const stage = query.get('stage') ?? '';
  const list = useIncidents({ q: query.get('q') ?? '', stage });
  useKeys({ '/': () => search.current?.focus() });
  const change = (name: string, value: string) =>
    setQuery((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    }, { replace: true });
  return (
    <>
      <Title headingLevel="h1" className="t-title">Incidents</Title>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput
              ref={search}
              aria-label="Search by title or reference"
              placeholder="Title or reference"
              value={text}
              onChange={(_event, value) => { setText(value); change('q', value); }}
              onClear={() => { setText(''); change('q', ''); }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Chips single hideLegend legend="Stage" choices={STAGES.map((value) => ({ value: value === 'all' ? '' : value, label: value }))} chosen={[stage]} onChange={([value]) => change('stage', value ?? '')} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded query={list} lines={6}>
        {(page) => <IncidentTable incidents={page.items} filtered={Boolean(text || stage)} more={page.next_cursor !== undefined} />}
      </Loaded>
    </>
  );
}

function IncidentTable({ incidents, filtered, more }: { incidents: Incident[]; filtered: boolean; more: boolean }) {
  const navigate = useNavigate();
  const parties = useParties();
  const open = (row: number) => {
    const incident = incidents[row];
    if (incident) navigate(`/incidents/${incident.incident_id}`);
  };
  const rows = useRows(incidents.length, open);
  if (incidents.length === 0) {
    return filtered
      ? <Empty title="No incident fits">Clear the search or choose another stage.</Empty>
      : <Empty title="No incident yet">An incident is one case of data that may have been breached. Press c to declare the first one, or let a monitor send a trigger.</Empty>;
  }
  const nameOf = (id: string | undefined) => parties.data?.items.find((party) => party.party_id === id)?.name ?? '';
  return (
    <>
      <Table aria-label="Incidents" variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr><Th>Reference</Th><Th>Title</Th><Th>Severity</Th><Th>Stage</Th><Th>Whose data</Th><Th>Changed</Th></Tr>
        </Thead>
        <Tbody>
          {incidents.map((incident, n) => (
            <Tr key={incident.incident_id} {...rows.rowProps(n)} isClickable onRowClick={() => open(n)}>
              <Td dataLabel="Reference" modifier="nowrap">{incident.reference}{incident.kind !== 'real' && <span className="t-tag">{incident.kind}</span>}</Td>
              <Td dataLabel="Title"><Link to={`/incidents/${incident.incident_id}`} onClick={(event) => event.stopPropagation()}>{incident.title}</Link></Td>
              <Td dataLabel="Severity"><SeverityMark severity={incident.severity} /></Td>
              <Td dataLabel="Stage"><StageMark stage={incident.stage} /></Td>
              <Td dataLabel="Whose data">{nameOf(incident.client_party_id) || <span className="t-quiet">not known yet</span>}</Td>
              <Td dataLabel="Changed" modifier="nowrap"><Ago at={incident.updated_at} /></Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {more && <p className="t-quiet">The newest hundred are shown. Search to find the others.</p>}
    </>
  );
}
