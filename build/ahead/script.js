/**
 * Runs before anything is drawn: says which page the address names, so that the right text stands, and asks for
 * that page's files beside the first ones. The build names them (`build/ahead`).
 */
{
  const page = document.documentElement;
  const lab = /^#!?\/*lab\b|^#!?\/*\?(?!lang=[^&]*$)/i;
  const learn = /^#!?\/*learn\b/i;
  const bare = /^(#!?\/*(\?lang=[^&]*)?)?$/i;
  const { hash } = location;
  const opens = [
    ['front', bare],
    ['lab', lab],
    ['learn', learn],
  ].find(([, address]) => address.test(hash))?.[0];
  if (opens) page.dataset.opens = opens;
  // As src/language chooses: what the address names, else what was chosen here, else what the browser asks for.
  let kept = null;
  try {
    kept = localStorage.getItem('wane.language');
  } catch {
    // Storage is forbidden.
  }
  const named = /[?&]lang=([a-z]+)/.exec(hash)?.[1];
  const known = ['en', 'es'];
  const asked = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  const tells = [named, kept, ...asked].find((one) => known.includes(one)) ?? 'en';
  page.dataset.tells = tells;
  // "learn/lie/1" is the page, what is above it, and each of them in its language: "learn/lie.en".
  const path =
    opens === 'learn' ? hash.replace(/^#!?\/*|[?].*$/g, '').split('/') : [opens ?? 'other'];
  const above = path.map((_, k) => path.slice(0, k + 1).join('/'));
  const own = above
    .flatMap((one) => [one, `${one}.${tells}`])
    .filter((name) => /^[\w/.]+$/.test(name))
    .map((name) => `link[rel=ahead][data-of~="${name}"]`)
    .join();
  const ask = () => {
    for (const one of document.querySelectorAll(own))
      one.rel = one.as ? 'preload' : 'modulepreload';
  };
  // Those above. What may come later stands at the foot: beside the others it would only make all of them come later.
  ask();
  addEventListener('DOMContentLoaded', ask);
}
