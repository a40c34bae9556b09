import { useMemo } from 'react';
import { Background, Controls, Handle, Position, ReactFlow, type Edge, type Node, type NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import type { RunNode, RunView } from '@/api/workTypes';
import { useIsDark } from '@/app/theme';
import { stepLook } from '@/parts/Mark';
import { placed, roomFor } from './layout';

type StepNode = Node<{ step: RunNode; chosen: boolean }, 'step'>;

const TYPES = { step: Step };

interface RunGraphProps {
  run: RunView;
  chosen?: string;
  onChoose: (step: string) => void;
}

/** The steps and the ways between them; ways that were taken are thick. The list says the same to who cannot see it. */
export function RunGraph({ run, chosen, onChoose }: RunGraphProps) {
  const isDark = useIsDark();
  const nodes = useMemo<StepNode[]>(
    () => placed(run.nodes, run.edges).map(({ node, x, y }) => ({ id: node.step_id, type: 'step', position: { x, y }, data: { step: node, chosen: node.step_id === chosen } })),
    [run, chosen],
  );
  const edges = useMemo<Edge[]>(
    () => run.edges.map(({ from, to, label, taken }) => ({
      id: `${from}-${to}-${label ?? ''}`, source: from, target: to, label,
      style: { strokeWidth: taken ? 3 : 1, strokeDasharray: taken ? undefined : '3 4', stroke: taken ? 'var(--t-link)' : 'var(--t-quiet)' },
      labelStyle: { fill: 'var(--pf-t--global--text--color--regular)', fontSize: 14 }, labelBgStyle: { fill: 'var(--t-surface)' },
    })),
    [run],
  );
  return (
    <div className="t-graph" style={roomFor(nodes.map((node) => node.position))} role="region" aria-label="Graph of the run">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.03 }}
        minZoom={0.3}
        onNodeClick={(_event, node) => onChoose(node.id)}
        onSelectionChange={({ nodes: [node] }) => node && onChoose(node.id)}
        colorMode={isDark ? 'dark' : 'light'}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function Step({ data: { step, chosen } }: NodeProps<StepNode>) {
  const look = stepLook(step.state);
  return (
    <div className={`t-step t-step-${look.tone} ${chosen ? 't-step-chosen' : ''}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <strong>{step.name}</strong>
      <span aria-hidden="true">{look.shape}</span> {look.word}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
