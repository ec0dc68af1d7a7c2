import { useEffect, useState } from 'react';
import { LANGUAGES, OWN_NAMES, type Told } from '#language/language.ts';
import { useMessages } from '#language/messages.tsx';
import { QrCode } from '#share/link/QrCode.tsx';
import { COURSE, nameOf, placeOf } from '../course.ts';
import { titleOf } from '../view/link.ts';
import { encodeClass, specIn } from './class-link.ts';
import './class.css';
import { copyText } from '#parts/copy-text.ts';

function Made({ hash }: { hash: string }) {
  const { say } = useMessages();
  const [said, setSaid] = useState('');
  const link = location.origin + location.pathname + hash;
  const short = link.replace(/^https?:\/\//, '').replace('/#/', '/#');
  const copy = async () =>
    setSaid(say((await copyText(link)) ? 'class-make.copied' : 'class-make.not-copied'));
  return (
    <div className="class-made">
      <label>
        {say('class-make.link')}
        <textarea readOnly rows={3} value={link} onFocus={(event) => event.target.select()} />
      </label>
      <p>
        <button type="button" className="outlined" onClick={copy}>
          {say('class-make.copy')}
        </button>{' '}
        <a href={hash}>{say('class-make.open')}</a> <span aria-live="polite">{said}</span>
      </p>
      <h3>{say('class-make.short')}</h3>
      <p className="class-short" translate="no">
        {short}
      </p>
      <QrCode text={link} />
    </div>
  );
}

/** A teacher chooses a page, what can be set on it, and how it is told; out comes a link. */
export function MakeClass() {
  const { say } = useMessages();
  const [page, setPage] = useState(() => nameOf(COURSE[0]));
  const [language, setLanguage] = useState<Told>();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [projector, setProjector] = useState(false);
  const [text, setText] = useState('');
  useEffect(() => {
    document.title = `${say('class-make')} · Wane`;
  }, [say]);
  const controls = placeOf(page)?.page.controls ?? [];
  const show = controls.filter((control) => !hidden.includes(control));
  const spec = text.trim() ? specIn(text.trim()) : undefined;
  const hash = encodeClass({
    ...{ page, language, projector, spec },
    show: show.length < controls.length ? show : undefined,
  });
  return (
    <article className="learn-side">
      <h2>{say('class-make')}</h2>
      <p className="lead">{say('teachers.class-about')}</p>
      <div className="class-form">
        <div className="class-choices">
          <label>
            {say('class-make.page')}
            <select
              value={page}
              onChange={({ target }) => {
                setPage(target.value);
                setHidden([]);
              }}
            >
              {COURSE.map((place) => (
                <option key={nameOf(place)} value={nameOf(place)}>
                  {`${say(`chapter-${place.chapter}`)} ${place.number}: ${say(titleOf(place))}`}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('class-make.language')}
            <select
              value={language ?? ''}
              onChange={({ target }) => setLanguage(LANGUAGES.find((one) => one === target.value))}
            >
              <option value="">{say('class-make.their-own')}</option>
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {OWN_NAMES[one]}
                </option>
              ))}
            </select>
          </label>
          {controls.length > 0 && (
            <fieldset>
              <legend>{say('class-make.controls')}</legend>
              {controls.map((control) => (
                <label key={control} className="class-tick">
                  <input
                    type="checkbox"
                    checked={!hidden.includes(control)}
                    onChange={({ target }) =>
                      setHidden((now) =>
                        target.checked ? now.filter((one) => one !== control) : [...now, control],
                      )
                    }
                  />
                  {say(`control-${control}`)}
                </label>
              ))}
            </fieldset>
          )}
          <label>
            {say('class-make.spec')}
            <input type="text" value={text} onChange={({ target }) => setText(target.value)} />
          </label>
          <p className="note" aria-live="polite">
            {text.trim() && spec === undefined ? say('class-make.spec-bad') : ''}
          </p>
          <label className="class-tick">
            <input
              type="checkbox"
              checked={projector}
              onChange={({ target }) => setProjector(target.checked)}
            />
            {say('class-make.projector')}
          </label>
        </div>
        <Made hash={hash} />
      </div>
      <p>
        <a href="#/learn/teachers">{say('class-make.back')}</a>
      </p>
    </article>
  );
}
