import { useDrawing } from '#panels/useDrawing.ts';
import { STRINGS } from './gallery-words.ts';
import { type Plate, WALLS, type Wall } from './plates.ts';
import { Tryout } from './Tryout.tsx';
import './gallery.css';

function Picture({ plate }: { plate: Plate }) {
  const ref = useDrawing(plate.draw);
  return (
    <figure style={{ maxWidth: plate.width }}>
      <svg ref={ref} className="chart" role="img" aria-label={plate.title} height={plate.height} />
      <figcaption className="note">{plate.title}</figcaption>
    </figure>
  );
}

function Room({ wall }: { wall: Wall }) {
  return (
    <section className="wall">
      <h3>{wall.title}</h3>
      <p className="sheet-about">{wall.how}</p>
      {wall.rows.map((plates) => (
        <div key={plates[0].id}>
          {plates.map((plate) => (
            <Picture key={plate.id} plate={plate} />
          ))}
        </div>
      ))}
    </section>
  );
}

/** Every drawing in every state; the chart tests keep these very pictures. */
export default function GalleryPage() {
  return (
    <main className="sheet gallery">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.about}</p>
      <Tryout />
      {WALLS.map((wall) => (
        <Room key={wall.title} wall={wall} />
      ))}
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
