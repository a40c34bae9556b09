export interface ServerEvent {
  event: string;
  data: string;
}

/** Splits a stream of text into server-sent events; feed it pieces as they arrive. */
export class EventSplitter {
  private rest = '';

  feed(piece: string): ServerEvent[] {
    this.rest += piece.replace(/\r\n?/g, '\n');
    const blocks = this.rest.split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(parse).filter((e): e is ServerEvent => e !== undefined);
  }
}

function parse(block: string): ServerEvent | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return data.length ? { event, data: data.join('\n') } : undefined;
}
