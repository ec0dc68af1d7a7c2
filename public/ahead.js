/**
 * Runs before anything is drawn: says which page the address names, so that the right text stands, and asks for
 * that page's files beside the first ones. The build names them (`build/ahead.ts`).
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
  page.dataset.tells = [named, kept, ...asked].find((one) => known.includes(one)) ?? 'en';
  for (const one of document.querySelectorAll(`link[rel=ahead][data-of=${opens}]`)) {
    one.rel = one.getAttribute('as') === 'style' ? 'preload' : 'modulepreload';
  }
}
