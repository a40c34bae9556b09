import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useTitle } from './title';

export function NotFound() {
  useTitle('Not found');
  return (
    <EmptyState titleText="There is nothing at this address" headingLevel="h1">
      <EmptyStateBody>The link may be old, or it leads to something that is not yours to see.</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button component={(props) => <Link {...props} to="/" />}>Go to Now</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
