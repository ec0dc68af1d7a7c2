import { useId, useRef, useState } from 'react';
import { PANELS } from '#panels/index.ts';
import { STRINGS } from './runs-words.ts';
import './files.css';
import { copyText } from '#parts/copy-text.ts';

/** Width of a frame, px, and height: of one panel with the bar, and of each further one. */
const WIDTH = 720;
const FIRST = 470;
const FURTHER = 340;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML that shows a run inside another page. `link` is the hash of the run. */
function snippetOf(link: string, panels: readonly string[], caption: string): string {
  const more = new URLSearchParams({ embed: '1', panels: panels.join(',') });
  if (caption) more.set('caption', caption);
  const address = `${location.href.split('#')[0]}${link}&${more.toString().replaceAll('%2C', ',')}`;
  const height = FIRST + FURTHER * (panels.length - 1);
  return `<iframe src="${attribute(address)}" width="${WIDTH}" height="${height}" style="border:0" loading="lazy" title="${attribute(caption || STRINGS.embedTitle)}"></iframe>`;
}

/** Chooses panels and a caption, and gives the HTML to paste into a page. */
export function EmbedSnippet({ link }: { link: string }) {
  const id = useId();
  const [panels, setPanels] = useState<readonly string[]>([PANELS[0].id]);
  const [caption, setCaption] = useState('');
  const [copied, setCopied] = useState<boolean>();
  const field = useRef<HTMLTextAreaElement>(null);
  const snippet = snippetOf(link, panels, caption);
  const toggle = (panel: string) => {
    const others = panels.filter((other) => other !== panel);
    const next = others.length < panels.length ? others : [...panels, panel];
    if (next.length > 0) setPanels(next);
  };
  const copy = async () => {
    const done = await copyText(snippet);
    if (!done) field.current?.select();
    setCopied(done);
  };
  return (
    <details className="run-files embed-snippet">
      <summary className="link">{STRINGS.embed}</summary>
      <fieldset>
        <legend className="note">{STRINGS.embedPanels}</legend>
        {PANELS.map((panel) => (
          <label key={panel.id}>
            <input
              type="checkbox"
              checked={panels.includes(panel.id)}
              onChange={() => toggle(panel.id)}
            />
            {panel.title}
          </label>
        ))}
      </fieldset>
      <label className="note" htmlFor={`${id}-caption`}>
        {STRINGS.embedCaption}
      </label>
      <input
        id={`${id}-caption`}
        maxLength={300}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
      />
      <label className="note" htmlFor={`${id}-html`}>
        {STRINGS.embedHtml}
      </label>
      <textarea id={`${id}-html`} ref={field} readOnly rows={4} value={snippet} />
      <button type="button" className="outlined" onClick={() => void copy()}>
        {copied ? STRINGS.copied : STRINGS.copy}
      </button>
      <span role="status">{copied === false && STRINGS.notCopied}</span>
    </details>
  );
}
