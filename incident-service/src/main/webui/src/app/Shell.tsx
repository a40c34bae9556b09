import { useState } from 'react';
import { Page, PageSection, SkipToContent } from '@patternfly/react-core';
import { Outlet, useNavigate } from 'react-router';
import { DeclareDialog } from '@/features/incidents/DeclareDialog';
import { useKeyPairs, useKeys } from './keys';
import { KeySheet } from './KeySheet';
import { LinkBar } from './LinkBar';
import type { Opened } from './opened';
import { Palette } from './Palette';
import { Topbar } from './Topbar';
import { useMay } from './session';

/** What surrounds every screen: the bar on top, the state of the link, and the dialogues that any screen may open. */
export function Shell() {
  const [opened, open] = useState<Opened>();
  const navigate = useNavigate();
  const mayDeclare = useMay('commander', 'responder', 'privacy-officer');
  useKeyPairs();
  useKeys({
    '?': () => open('keys'),
    'g n': () => navigate('/'),
    'g i': () => navigate('/incidents'),
    c: () => mayDeclare && open('declare'),
  });
  const close = () => open(undefined);
  return (
    <Page
      masthead={<Topbar onOpen={open} mayDeclare={mayDeclare} />}
      skipToContent={<SkipToContent href="#main">Skip to content</SkipToContent>}
      mainContainerId="main"
      isContentFilled
    >
      <LinkBar />
      <PageSection isFilled hasBodyWrapper={false} className="t-page">
        <Outlet />
      </PageSection>
      {opened === 'declare' && <DeclareDialog onClose={close} />}
      {opened === 'keys' && <KeySheet onClose={close} />}
      <Palette isOpen={opened === 'palette'} onOpen={() => open('palette')} onClose={close} onAct={open} mayDeclare={mayDeclare} />
    </Page>
  );
}
