import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { words } from '../../words.ts';
import { dayChartOptions } from './day-chart-options.ts';
import type { Day } from './days-shown.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** What came in, day by day. The table beside it has the same figures. */
export default function DayChart({ days }: { readonly days: readonly Day[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  useEffect(() => {
    if (!frame.current) return;
    const chart = init(frame.current, undefined, { renderer: 'svg' });
    chart.setOption(dayChartOptions(days, scheme, getComputedStyle(frame.current).fontFamily));
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(frame.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [days, scheme]);
  return <div ref={frame} className="day-chart" role="img" aria-label={words.overview.chart} />;
}
