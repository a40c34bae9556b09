export function FactsTab() { return null; }
