import { useDrawing } from '#panels/useDrawing.ts';
import type { Finding } from '#protocol/exhibits.ts';
import type { Exhibit } from './exhibit.ts';

interface OneProps {
  readonly picture: Exhibit['pictures'][number];
  readonly finding: Finding;
  readonly see: string;
}

function One({ picture, finding, see }: OneProps) {
  const ref = useDrawing((surface, width) => {
    surface.attr('height', picture.height(width));
    picture.draw(surface, finding, width);
  });
  return <svg ref={ref} className="chart" role="img" aria-label={`${picture.name}. ${see}`} />;
}

/** The pictures of an exhibit, each as wide as there is room. */
export function Pictures({ exhibit, finding }: { exhibit: Exhibit; finding: Finding }) {
  const see = exhibit.see(finding);
  return exhibit.pictures.map((picture) => (
    <One key={picture.name} picture={picture} finding={finding} see={see} />
  ));
}
