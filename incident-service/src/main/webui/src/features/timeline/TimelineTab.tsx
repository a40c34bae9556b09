export function TimelineTab() { return null; }
