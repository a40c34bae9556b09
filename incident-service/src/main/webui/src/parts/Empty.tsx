import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}

/** Nothing here: what this place is, why it is empty, and the one act to take. */
export function Empty({ title, children, act }: EmptyProps) {
  return (
    <div className="t-empty">
      <p className="t-empty-title">{title}</p>
      {children && <p className="t-quiet">{children}</p>}
      {act}
    </div>
  );
}
