import { useDrawing } from '#panels/useDrawing.ts';
import type { Finding } from '#protocol/exhibits.ts';
import type { Exhibit } from './exhibit.ts';

/** The picture of an exhibit, as wide as there is room. */
export function Picture({ exhibit, finding }: { exhibit: Exhibit; finding: Finding }) {
  const { picture, shows, see } = exhibit;
  const ref = useDrawing((surface, width) => {
    surface.attr('height', picture.height(width));
    picture.draw(surface, finding, width);
  });
  return <svg ref={ref} className="chart" role="img" aria-label={`${shows}. ${see(finding)}`} />;
}
