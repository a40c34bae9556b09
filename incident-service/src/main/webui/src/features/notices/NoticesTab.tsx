export function NoticesTab() { return null; }
