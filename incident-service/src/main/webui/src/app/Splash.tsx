import { Alert, Bullseye, Button, Spinner, Stack, StackItem } from '@patternfly/react-core';

export function Splash({ problem, again }: { problem?: string; again?: () => void }) {
  return (
    <main className="t-splash">
      <Bullseye>
        {problem ? (
          <Stack hasGutter>
            <StackItem>
              <Alert isInline variant="danger" title="Signing in did not work">{problem}</Alert>
            </StackItem>
            <StackItem>
              <Button onClick={again}>Sign in again</Button>
            </StackItem>
          </Stack>
        ) : (
          <Spinner aria-label="Signing in" />
        )}
      </Bullseye>
    </main>
  );
}
