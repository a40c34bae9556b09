export function NoticeScreen() { return null; }
