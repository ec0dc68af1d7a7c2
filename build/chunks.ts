/**
 * What is packed together, by the modules it begins with: together it packs better than in forty pieces, and where
 * few files are asked for at a time a page stands sooner. The higher `priority` takes what two of them import.
 */
export const CHUNKS = [
  // What every page has, and what front page, lesson and lab have in common: not what settings, runs and the rest of the
  // lab are called, which the front page does not need.
  {
    name: 'first',
    test: /src\/(main\.tsx|parts\/useWidth\.ts|panels\/letters\.ts|lab-state\/recorded-run-file\.ts|language\/(?!engine|explanation|messages|methods|note-words|presets|retelling|run-title|senses|settings).*)$/,
    priority: 7,
  },
  // A lab, which lab and lesson make.
  { name: 'state', test: /src\/lab-state\/(lab|browser-host|context)\.tsx?$/, priority: 6 },
  // That of the address bar: it begins where this is loaded.
  { name: 'in-lab', test: /src\/app\/in-lab\.tsx$/, priority: 5 },
  // What lab and lesson have in common, and the foot of every page.
  { name: 'seen', test: /src\/(lab\/(useScene|LiveText)|app\/Foot)\.tsx?$/, priority: 4 },
  // What draws over time.
  { name: 'drawn', test: /src\/(lab\/(Chart|Scrubber)|charts\/time)\.tsx?$/, priority: 3 },
  { name: 'lab', test: /src\/app\/lab\.tsx$/, priority: 2 },
  { name: 'learn', test: /src\/learn\/(open|view\/PageView)\.tsx$/, priority: 2 },
  { name: 'figure', test: /src\/learn\/pictures\/(Figure\.tsx|over-time\.ts)$/, priority: 1 },
  // The prose of a chapter: who reads a page reads the next.
  {
    name: (id: string) => /chapters\/(\w+)\/\d+\.(\w+)\.mdx$/.exec(id)?.slice(1).join('.') ?? null,
    test: /\.mdx$/,
    priority: 1,
  },
];
