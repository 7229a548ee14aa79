import type { EChartsCoreOption } from 'echarts/core';
import { number, shortDay } from '../../format.ts';
import { words } from '../../words.ts';
import type { Day } from './days-shown.ts';

const colours = {
  light: {
    text: '#556575',
    line: '#d0d9e2',
    accepted: '#1a6a9c',
    rejected: '#9a731a',
    again: '#8494a3',
  },
  dark: {
    text: '#94a4b4',
    line: '#34495c',
    accepted: '#4f97c4',
    rejected: '#d1a945',
    again: '#66798b',
  },
} as const;

export function dayChartOptions(
  days: readonly Day[],
  scheme: 'light' | 'dark',
  fontFamily: string,
): EChartsCoreOption {
  const { text, line, accepted, rejected, again } = colours[scheme];
  const bars = [
    { name: words.overview.accepted, color: accepted, data: days.map((day) => day.accepted) },
    { name: words.overview.rejectedLines, color: rejected, data: days.map((day) => day.rejected) },
    { name: words.overview.duplicates, color: again, data: days.map((day) => day.duplicates) },
  ];
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      icon: 'rect',
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: text },
    },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => number(Number(value)) },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => day),
      axisLabel: { color: text, hideOverlap: true, formatter: shortDay },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: text, formatter: (value: number) => number(value) },
      splitLine: { lineStyle: { color: line } },
    },
    // What never came needs no place in the legend.
    series: bars
      .filter(({ data }, place) => place === 0 || data.some((count) => count > 0))
      .map(({ name, color, data }) => ({
        name,
        type: 'bar',
        stack: 'day',
        barMaxWidth: 44,
        itemStyle: { color },
        data,
      })),
  };
}
