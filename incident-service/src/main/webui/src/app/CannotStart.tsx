/** Shown when not even the configuration could be read: plain, without anything that could fail too. */
export function CannotStart({ error }: { error: unknown }) {
  return (
    <main className="t-splash t-cannot-start">
      <h1>The console cannot start</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>Try again</button>
      </p>
    </main>
  );
}
