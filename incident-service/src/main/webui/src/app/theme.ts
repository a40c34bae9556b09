export type Theme = 'system' | 'light' | 'dark';

const KEY = 'tocsin.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(KEY, theme);
  show();
}

/** Shows the chosen theme, and follows the system's while none is chosen. */
export function applyTheme() {
  show();
  dark.addEventListener('change', show);
}

function show() {
  const theme = chosenTheme();
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
  document.documentElement.classList.toggle('pf-v6-theme-dark', isDark);
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}
