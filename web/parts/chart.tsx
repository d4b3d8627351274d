import { BarChart, CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type ECharts, init, use as install } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useId, useRef } from 'react';
import { CHART_FONT } from '../charts/palette.ts';
import type { ChartProps } from './lazy-chart.tsx';
import { useShade } from './theme.ts';
import { useWidth } from './width.ts';

install([AriaComponent, BarChart, CustomChart, GridComponent, LegendComponent, SVGRenderer]);

/** The one place where ECharts meets React: draws an option and follows the size of its box. */
export function Chart({ draw, height: heightAt, title, description }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const width = useWidth(box);
  const height = heightAt(width);
  const shade = useShade();
  const id = useId();
  useEffect(() => {
    const drawn = init(box.current, null, { renderer: 'svg' });
    chart.current = drawn;
    return () => drawn.dispose();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    chart.current?.resize({ width, height });
    chart.current?.setOption(
      { animation: false, textStyle: { fontFamily: CHART_FONT }, ...draw({ width, shade }) },
      { notMerge: true },
    );
    nameDrawing(box.current!, id, { title, description });
  }, [draw, width, height, shade, id, title, description]);
  return <div ref={box} className="chart" style={{ height }} />;
}

/** ECharts draws a picture without a name: a screen reader needs a role, a title and a description. */
function nameDrawing(
  box: HTMLElement,
  id: string,
  words: { readonly title: string; readonly description: string },
): void {
  const drawing = box.querySelector('svg');
  if (!drawing) return;
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-labelledby', `${id}-title`);
  drawing.setAttribute('aria-describedby', `${id}-description`);
  drawing.querySelectorAll(':scope > :is(title, desc)').forEach((old) => old.remove());
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  title.id = `${id}-title`;
  title.textContent = words.title;
  description.id = `${id}-description`;
  description.textContent = words.description;
  drawing.prepend(title, description);
}
