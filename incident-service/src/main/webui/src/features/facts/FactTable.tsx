import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Fact } from '@/api/types';
import { Ago } from '@/parts/time/Time';
import { FactValue } from '@/parts/words/FactValue';
import { pathName } from '@/parts/words/paths';
import { humanWord, whoText } from '@/parts/words/values';

interface FactTableProps {
  title: string;
  facts: Fact[];
  shown?: string;
  onShow: (path: string) => void;
}

export function FactTable({ title, facts, shown, onShow }: FactTableProps) {
  return (
    <section className="t-fold">
      <h2>{title}</h2>
      <Table aria-label={title} variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr><Th width={20}>Fact</Th><Th width={30}>Value</Th><Th width={15}>Certainty</Th><Th width={20}>Source</Th><Th width={15}>Recorded</Th></Tr>
        </Thead>
        <Tbody>
          {facts.map((fact) => (
            <Tr key={fact.fact_id} className={fact.path === shown ? 't-row-open' : undefined}>
              <Td dataLabel="Fact">
                <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" aria-expanded={fact.path === shown} onClick={() => onShow(fact.path)}>{pathName(fact.path)}</button>
              </Td>
              <Td dataLabel="Value"><FactValue value={fact.value} />{fact.value === undefined && <span className="t-quiet">{humanWord(fact.certainty)}</span>}</Td>
              <Td dataLabel="Certainty">{humanWord(fact.certainty)}</Td>
              <Td dataLabel="Source">{fact.source}</Td>
              <Td dataLabel="Recorded">{whoText(fact.recorded_by)}<span className="t-quiet t-block"><Ago at={fact.recorded_at} /></span></Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}
