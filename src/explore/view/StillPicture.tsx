import { useDrawing } from '#panels/useDrawing.ts';
import { PictureFrame } from './PictureFrame.tsx';
import type { Picture } from './picture.ts';

/** A picture in which nothing is to be done, as wide as there is room. */
export function StillPicture({ picture }: { readonly picture: Picture }) {
  const ref = useDrawing((surface, width) => {
    surface.attr('height', picture.height(width));
    picture.draw(surface, width);
  });
  return (
    <PictureFrame picture={picture}>
      <svg ref={ref} className="chart" role="img" aria-label={picture.see()} />
    </PictureFrame>
  );
}
