export function NowScreen() { return null; }
