import { useMessages } from '#language/messages.tsx';

/** What may be in the file: the name of an array, its shape, and the message that says what it is. */
const ARRAYS = [
  ['codes.image', 'N × d', 'codes'],
  ['labels', 'N', 'labels'],
  ['head.0.weight', 'F × Σ d', 'hidden'],
  ['head.0.bias', 'F', 'bias'],
  ['head.1.weight', 'C × F', 'answer'],
  ['head.1.bias', 'C', 'bias'],
  ['split', 'N', 'split'],
  ['groups', 'N', 'groups'],
  ['senses', 'm', 'senses'],
] as const;

/** The arrays of the file, for who writes it otherwise. */
export function Format() {
  const { say } = useMessages();
  return (
    <details className="diagnose-format">
      <summary>{say('format')}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('format.array')}</th>
              <th scope="col">{say('format.shape')}</th>
              <th scope="col">{say('format.what')}</th>
            </tr>
          </thead>
          <tbody>
            {ARRAYS.map(([name, shape, what]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{shape}</td>
                <td>{say(`format-${what}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{say('format.note')}</p>
    </details>
  );
}
