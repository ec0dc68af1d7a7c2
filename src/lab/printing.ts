/** Calls `work` whenever the page is about to be printed; returns how to stop. */
export function beforePrint(work: () => void): () => void {
  const print = matchMedia('print');
  const change = () => print.matches && work();
  addEventListener('beforeprint', work);
  print.addEventListener('change', change);
  return () => {
    removeEventListener('beforeprint', work);
    print.removeEventListener('change', change);
  };
}
