export function RunsTab() { return null; }
