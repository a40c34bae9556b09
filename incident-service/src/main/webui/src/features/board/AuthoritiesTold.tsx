import type { Authority, DutyRow } from '@/api/types';

/** The authorities that are told, how each is reached, and those that may be told instead. */
export function AuthoritiesTold({ recipient }: { recipient: DutyRow['recipient'] }) {
  const told = recipient.authorities ?? [];
  const candidates = recipient.candidates ?? [];
  if (told.length + candidates.length === 0) return null;
  return (
    <section>
      <h3>Who is told</h3>
      {told.map((each) => <Reached key={each.id} authority={each} />)}
      {candidates.length > 0 && (
        <details>
          <summary>{told.length > 0 ? 'Others that may be told instead' : 'One of these; a person has to say which'}</summary>
          <ul>
            {candidates.map((each) => <li key={each.id}>{each.name}{each.competence ? `, for ${each.competence}` : ''}</li>)}
          </ul>
        </details>
      )}
    </section>
  );
}

function Reached({ authority }: { authority: Authority }) {
  return (
    <p>
      {authority.website ? <a href={authority.website} target="_blank" rel="noreferrer">{authority.name}</a> : authority.name}
      {authority.local_name && <span className="t-quiet t-block" lang={authority.languages[0]}>{authority.local_name}</span>}
      <span className="t-quiet t-block">{authority.channel}; {authority.languages.join(', ')}; {authority.zone}</span>
    </p>
  );
}
