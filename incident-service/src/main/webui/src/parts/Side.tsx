import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';

interface SideProps {
  label: string;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The panel beside a list: takes the focus when it opens, gives it back when it closes, Escape shuts it. */
export function Side({ label, title, onClose, children }: SideProps) {
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      close.current();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside ref={panel} className="t-side" aria-label={label} tabIndex={-1}>
      <div className="t-side-head">
        <h2>{title}</h2>
        <Button variant="plain" size="sm" aria-label="Close" icon={<TimesIcon />} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}
