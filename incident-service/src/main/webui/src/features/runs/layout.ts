import type { RunEdge, RunNode } from '@/api/workTypes';

export interface Placed {
  node: RunNode;
  x: number;
  y: number;
}

const WIDE = 226;
const HIGH = 118;

/** Layers from left to right by the longest way from the start; fixed while the run goes on, since states do not count. */
export function placed(nodes: RunNode[], edges: RunEdge[]): Placed[] {
  const layer = layers(nodes, edges);
  const filled = new Map<number, number>();
  return nodes.map((node) => {
    const column = layer.get(node.step_id) ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { node, x: column * WIDE, y: row * HIGH };
  });
}

/** The room that the whole drawing needs, no larger than life; a very high one is moved about in. */
export function roomFor(places: { x: number; y: number }[]): { aspectRatio: string; minHeight: number; maxHeight: number } {
  const wide = Math.max(0, ...places.map(({ x }) => x)) + WIDE;
  const high = Math.max(0, ...places.map(({ y }) => y)) + HIGH;
  return { aspectRatio: `${wide} / ${high}`, minHeight: 1.5 * HIGH, maxHeight: Math.min(high + HIGH / 2, 5 * HIGH) };
}

function layers(nodes: RunNode[], edges: RunEdge[]): Map<string, number> {
  const layer = new Map(nodes.map((node) => [node.step_id, 0]));
  // As often as there are steps at most: a loop in the playbook must not push its steps to the right for ever.
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    for (const { from, to } of edges) {
      const least = (layer.get(from) ?? 0) + 1;
      if ((layer.get(to) ?? 0) >= least || least >= nodes.length) continue;
      layer.set(to, least);
      moved = true;
    }
    if (!moved) break;
  }
  return layer;
}

/** Steps in reading order, for the list. */
export function inOrder(nodes: RunNode[], edges: RunEdge[]): RunNode[] {
  const layer = layers(nodes, edges);
  return [...nodes].sort((a, b) => (layer.get(a.step_id) ?? 0) - (layer.get(b.step_id) ?? 0));
}
