import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { CHART_FONT, type Palette } from '../charts/palette.ts';

/** What a picture says beside the drawing, so that it can be trusted wherever it is pasted. */
export interface PictureWords {
  readonly title: string;
  readonly finding: string;
  /** Source, data cut, n: a line each. */
  readonly footer: readonly string[];
  /** Drawn across the picture; null where the data are real. */
  readonly watermark: string | null;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const LEAST_WIDTH = 480;

interface Written {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

/** A drawing as a picture that stands alone: its words, its font and nothing that has to be fetched. */
export async function standalone(drawing: SVGSVGElement, words: PictureWords, colours: Palette): Promise<string> {
  const { width: drawn, height } = drawing.getBoundingClientRect();
  const width = Math.max(LEAST_WIDTH, Math.ceil(drawn) + 2 * MARGIN);
  const picture = element('svg', { xmlns: SVG, width, role: 'img' });
  const [title, description, style] = [element('title'), element('desc'), element('style')];
  title.textContent = words.title;
  description.textContent = `${words.finding} ${words.footer.join(' ')}`;
  style.textContent = `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${await dataUrl(interUrl)})}`;
  picture.append(title, description, style, element('rect', { width: '100%', height: '100%', fill: colours.ground }));
  const head: Written[] = [
    { text: words.title, size: 20, weight: 600, fill: colours.text },
    { text: words.finding, size: 15, weight: 400, fill: colours.text },
  ];
  const top = write(picture, head, { y: MARGIN, width: width - 2 * MARGIN }) + 12;
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  inner.querySelectorAll(':scope > :is(title, desc)').forEach((named) => named.remove());
  ['role', 'aria-labelledby', 'aria-describedby', 'style'].forEach((name) => inner.removeAttribute(name));
  set(inner, { x: MARGIN, y: top, width: drawn, height, viewBox: `0 0 ${drawn} ${height}` });
  picture.append(inner);
  const foot = words.footer.map((text) => ({ text, size: 12, weight: 400, fill: colours.quiet }));
  const bottom = write(picture, foot, { y: top + height + 16, width: width - 2 * MARGIN }) + MARGIN;
  if (words.watermark !== null) picture.append(watermark(words.watermark, { width, top, height }, colours));
  set(picture, { height: bottom, viewBox: `0 0 ${width} ${bottom}` });
  return new XMLSerializer().serializeToString(picture);
}

/** Two pixels for each of the drawing, so that it is sharp on a slide. */
export async function rasterise(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Cannot draw the picture'))), 'image/png'),
  );
}

interface Room {
  readonly y: number;
  readonly width: number;
}

/** Writes paragraphs under each other, broken to the width there is. @returns where the last one ends */
function write(picture: Element, paragraphs: readonly Written[], { y, width }: Room): number {
  return paragraphs.reduce((top, { text, size, weight, fill }) => {
    const lines = broken(text, width, `${weight} ${size}px ${CHART_FONT}`);
    lines.forEach((line, at) => {
      const font = { 'font-family': CHART_FONT, 'font-size': size, 'font-weight': weight };
      const written = element('text', { x: MARGIN, y: top + size + at * size * 1.4, fill, ...font });
      written.textContent = line;
      picture.append(written);
    });
    return top + lines.length * size * 1.4 + 4;
  }, y);
}

function broken(text: string, width: number, font: string): readonly string[] {
  const measure = document.createElement('canvas').getContext('2d')!;
  measure.font = font;
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const fits = lines.length > 0 && measure.measureText(longer).width <= width;
    return fits ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

function watermark(text: string, at: { width: number; top: number; height: number }, { text: fill }: Palette): Element {
  const [x, y] = [at.width / 2, at.top + at.height / 2];
  const size = Math.min(56, (at.width / text.length) * 1.2);
  const mark = element('text', {
    ...{ x, y, fill, opacity: 0.13, 'text-anchor': 'middle', transform: `rotate(-18 ${x} ${y})` },
    ...{ 'font-family': CHART_FONT, 'font-size': size, 'font-weight': 700 },
  });
  mark.textContent = text;
  return mark;
}

async function dataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(blob);
  });
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes = {}): SVGElement {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  return made;
}

function set(target: Element, attributes: Attributes): void {
  Object.entries(attributes).forEach(([name, value]) => {
    if (name !== 'xmlns') target.setAttribute(name, String(value));
  });
}
