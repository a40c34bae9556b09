import { useState } from 'react';
import {
  Button, Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, Masthead, MastheadBrand, MastheadContent, MastheadMain, MenuToggle,
} from '@patternfly/react-core';
import { Link, NavLink } from 'react-router';
import { useLive } from './LiveProvider';
import type { Opened } from './opened';
import { useSession } from './session';
import { chooseTheme, chosenTheme, type Theme } from './theme';

interface TopbarProps {
  onOpen: (what: Opened) => void;
  mayDeclare: boolean;
}

export function Topbar({ onOpen, mayDeclare }: TopbarProps) {
  return (
    <Masthead className="t-topbar" display={{ default: 'inline' }}>
      <MastheadMain>
        <MastheadBrand>
          <Link to="/" className="t-brand">
            <img src="/bell.svg" alt="" width="28" height="28" />
            <span>Tocsin</span>
          </Link>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent className="t-topbar-content">
        <nav aria-label="Main" className="t-nav">
          <NavLink to="/" end>Now</NavLink>
          <NavLink to="/incidents">Incidents</NavLink>
        </nav>
        <span className="t-grow" />
        <LiveDot />
        {mayDeclare && (
          <Button variant="secondary" isDanger className="t-declare" onClick={() => onOpen('declare')}>
            Declare<span className="t-wide-only">&nbsp;an incident</span>
          </Button>
        )}
        <PersonMenu onOpen={onOpen} />
      </MastheadContent>
    </Masthead>
  );
}

function LiveDot() {
  const { connected } = useLive();
  return (
    <span className={`t-live ${connected ? 't-live-on' : 't-live-off'}`} title={connected ? 'Changes appear by themselves' : 'No live link at the moment'}>
      <span aria-hidden="true">{connected ? '●' : '◌'}</span>
      <span className="t-wide-only">{connected ? 'live' : 'offline'}</span>
    </span>
  );
}

const THEMES: { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

function initials(name: string): string {
  return name.split(/\s+/).filter(Boolean).map((word) => word[0]).slice(0, 2).join('').toUpperCase() || '?';
}

function PersonMenu({ onOpen }: { onOpen: (what: Opened) => void }) {
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [theme, setTheme] = useState(chosenTheme);
  const pick = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  const shown = [...session.roles].filter((role) => !/^(default-roles|offline_access|uma_)/.test(role)).join(', ');
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} variant="plainText" isExpanded={isOpen} onClick={() => setOpen(!isOpen)} aria-label={`${session.name}: account, theme and keys`}>
          <span className="t-avatar" aria-hidden="true">{initials(session.name)}</span>
          <span className="t-wide-only">{session.name}</span>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={shown ? `Signed in as ${shown}` : 'Signed in without a role'}>
        <DropdownList>
          <DropdownItem onClick={() => { setOpen(false); onOpen('palette'); }}>Go to… (Ctrl K)</DropdownItem>
          <DropdownItem onClick={() => { setOpen(false); onOpen('keys'); }}>Keys (?)</DropdownItem>
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label="Theme">
        <DropdownList>
          {THEMES.map((each) => (
            <DropdownItem key={each.theme} isSelected={theme === each.theme} onClick={() => pick(each.theme)}>{each.label}</DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem onClick={session.signOut}>Sign out</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
