// Draws the chart of a page from its data. The same figures stand in the page's table, so that nothing is lost where
// this does not run.
(() => {
  'use strict';

  const source = document.getElementById('plot-data');
  const box = document.getElementById('plot');
  if (!source || !box || !window.echarts) {
    return;
  }
  const data = JSON.parse(source.textContent);
  const NARROW = 640;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const format = new Intl.NumberFormat(document.documentElement.lang,
    data.percent ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(document.documentElement.lang, { notation: 'compact' });
  const MOODS = { BAD: '--brick', POOR: '--sun', USUAL: '--dim', GOOD: '--leaf' };

  // What a custom property is in the colours that the reader prefers.
  function color(name) {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  function shared(narrow) {
    const text = { color: color('--ink'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: narrow ? 11 : 12 };
    return {
      animation: false,
      textStyle: text,
      tooltip: {
        trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: color('--card'), borderColor: color('--line'),
        textStyle: text, formatter: (point) => (point.data && point.data.text) || '',
      },
      legend: { bottom: 0, type: narrow ? 'plain' : 'scroll', textStyle: text, pageTextStyle: text, itemWidth: 16, itemHeight: 10 },
    };
  }

  const ring = (name) => ({ color: color('--card'), borderColor: color(name), borderWidth: 2 });

  // Lines in the legend, without the dots that they would get.
  const stroke = (name) => ({ name, icon: 'path://M0 4h20v2H0z' });
  const dashes = (name) => ({ name, icon: 'path://M0 4h5v2H0zM7.5 4h5v2h-5zM15 4h5v2h-5z' });

  function axis(extra) {
    return {
      axisLine: { lineStyle: { color: color('--line') } }, axisTick: { show: false }, axisLabel: { color: color('--quiet') },
      splitLine: { lineStyle: { color: color('--line') } }, nameTextStyle: { color: color('--quiet') }, ...extra,
    };
  }

  function names(narrow) {
    return axis({
      // Rows by their place, for two projects may have one name.
      type: 'category', inverse: true, data: data.rows.map((row, place) => String(place)), splitLine: { show: false }, triggerEvent: true,
      axisLabel: {
        formatter: (place) => data.rows[place].name, color: color('--ink'), width: narrow ? 84 : 168, overflow: 'truncate', interval: 0, margin: 6 },
    });
  }

  // Of a text of 12 pixels, about; Chinese characters are as wide as they are high.
  const breadth = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0);

  const left = (narrow) => (narrow ? 94 : 180);

  function map(narrow, width) {
    const room = (width - left(narrow) - 12) / data.columns.length;
    const wide = Math.max(...data.columns.map(breadth)) + 8;
    return {
      ...shared(narrow),
      legend: undefined,
      grid: { left: left(narrow), right: 12, top: 34, bottom: 8 },
      xAxis: axis({
        type: 'category', position: 'top', data: data.columns, splitLine: { show: false },
        axisLabel: { color: color('--quiet'), interval: room < wide ? Math.ceil(wide / room) - 1 : 0 },
      }),
      yAxis: names(narrow),
      // The page has its legend as text; only a picture takes one along.
      visualMap: {
        type: 'piecewise', dimension: 2, show: false, orient: 'horizontal', left: 'center', itemWidth: 14, itemHeight: 12,
        itemGap: 10, textStyle: { color: color('--quiet'), fontSize: 11 },
        pieces: data.tones.map((each) => ({ value: each.tone, label: each.meaning, color: color(`--tone-${each.tone}`) })),
      },
      series: [{
        type: 'heatmap',
        data: data.spots.map((spot) => ({
          value: [spot.column, spot.row, spot.tone],
          text: `${data.rows[spot.row].name}\n${data.columns[spot.column]}\n${spot.shown}${spot.thin ? ' *' : ''}  ${spot.text}`,
          address: data.rows[spot.row].address,
          label: { formatter: spot.shown + (spot.thin ? '*' : '') },
          itemStyle: spot.thin ? { borderColor: color('--quiet'), borderWidth: 1, borderType: 'dashed' } : { borderColor: color('--card'), borderWidth: 1 },
        })),
        label: { show: room >= 50, color: color('--ink'), fontSize: 11 },
        emphasis: { itemStyle: { borderColor: color('--ink'), borderWidth: 1.5 } },
      }],
    };
  }

  function funnel(narrow) {
    const most = Math.max(...data.dots.map((dot) => dot.x));
    const least = Math.min(...data.dots.map((dot) => dot.x));
    const seen = new Map();
    const curves = data.curves.map((curve) => {
      seen.set(curve.name, curve.outer ? stroke : dashes);
      return {
        type: 'line', name: curve.name, data: curve.points, showSymbol: false, silent: true, clip: true,
        lineStyle: { color: color(curve.outer ? '--ink' : '--quiet'), width: 1.2, type: curve.outer ? 'solid' : 'dashed' },
        itemStyle: { color: color(curve.outer ? '--ink' : '--quiet') },
      };
    });
    const ends = data.curves[0].points;
    const target = {
      type: 'line', name: data.target, showSymbol: false, silent: true, data: [[ends[0][0], data.value], [ends[ends.length - 1][0], data.value]],
      lineStyle: { color: color('--sky'), width: 1.5 }, itemStyle: { color: color('--sky') },
    };
    const dots = data.meanings.map((meaning) => ({
      type: 'scatter', name: meaning.name, itemStyle: { color: color(MOODS[meaning.mood]) },
      data: data.dots.filter((dot) => dot.mood === meaning.mood).map((dot) => ({
        value: [dot.x, dot.y], text: dot.text, address: dot.address, itemStyle: dot.thin ? ring(MOODS[meaning.mood]) : undefined,
        label: { show: dot.outside && !narrow, formatter: dot.name },
      })),
      symbolSize: narrow ? 8 : 10,
      label: { position: 'right', color: color('--ink'), fontSize: 11, width: 140, overflow: 'truncate', textBorderColor: color('--card'), textBorderWidth: 3 },
      labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
    })).filter((series) => series.data.length > 0);
    return {
      ...shared(narrow),
      grid: { left: narrow ? 44 : 56, right: narrow ? 12 : 90, top: 16, bottom: narrow ? 120 : 74 },
      xAxis: axis({
        type: most > 10 * least ? 'log' : 'value', min: ends[0][0], max: ends[ends.length - 1][0], name: data.across,
        nameLocation: 'middle', nameGap: 24, axisLabel: { color: color('--quiet'), hideOverlap: true, formatter: (value) => count.format(value) },
      }),
      yAxis: axis({ type: 'value', min: data.low, max: data.high, axisLabel: { color: color('--quiet'), formatter: (value) => format.format(value) } }),
      series: [...curves, target, ...dots],
      legend: { ...shared(narrow).legend, data: [...[...seen].map(([name, icon]) => icon(name)), stroke(data.target), ...dots.map((series) => series.name)] },
    };
  }

  const SHAPES = { dot: 'circle', diamond: 'diamond', tick: 'rect' };
  const SIZES = { dot: 10, diamond: 12, tick: [3, 16] };
  const SHADES = { dot: '--ink', diamond: '--quiet', tick: '--ink' };

  function spans(narrow) {
    const seen = new Set(data.spans.map((span) => span.mood));
    const meanings = data.meanings.filter((meaning) => seen.has(meaning.mood));
    return {
      ...shared(narrow),
      legend: { ...shared(narrow).legend, bottom: undefined, top: 0,
        data: [...data.marks.map((marks) => marks.name), ...meanings.map((meaning) => stroke(meaning.name))] },
      grid: { left: left(narrow), right: 24, top: narrow ? 76 : 56, bottom: 12 },
      xAxis: axis({ type: 'value', position: 'top', scale: true, max: data.percent ? (range) => Math.min(1, range.max) : undefined,
        axisLabel: { color: color('--quiet'), hideOverlap: true, formatter: (value) => format.format(value) } }),
      yAxis: names(narrow),
      series: [
        ...meanings.map(({ mood, name }) => ({
          type: 'line', name, z: 1, silent: true, showSymbol: false, connectNulls: false, itemStyle: { color: color(MOODS[mood]) },
          lineStyle: { color: color(MOODS[mood]), width: data.marks[0].shape === 'tick' ? 8 : 3, opacity: mood === 'USUAL' ? 0.5 : 1 },
          data: data.spans.filter((span) => span.mood === mood)
            .flatMap((span) => [[span.from, span.row], [span.to, span.row], ['-', '-']]),
        })),
        ...data.marks.map((marks) => ({
          type: 'scatter', name: marks.name, symbol: SHAPES[marks.shape], symbolSize: SIZES[marks.shape],
          itemStyle: { color: color(SHADES[marks.shape]) },
          data: marks.values.map((value, row) => ({
            value: [value === null ? '-' : value, row], text: marks.texts[row], address: data.rows[row].address,
            itemStyle: marks.thin[row] ? ring(SHADES[marks.shape]) : undefined,
          })),
        })),
      ],
    };
  }

  function line(narrow) {
    const gap = (value) => (value === null ? '-' : value);
    const edge = { type: 'line', stack: 'interval', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    return {
      ...shared(narrow),
      legend: { ...shared(narrow).legend, data: [data.name, dashes(data.all), { name: data.interval, icon: 'rect' }] },
      grid: { left: narrow ? 48 : 60, right: 20, top: 20, bottom: narrow ? 96 : 64 },
      xAxis: axis({ type: 'category', data: data.months, axisLabel: { color: color('--quiet'), hideOverlap: true } }),
      yAxis: axis({ type: 'value', scale: true, max: data.percent ? 1 : undefined,
        axisLabel: { color: color('--quiet'), formatter: (value) => format.format(value) } }),
      series: [
        { ...edge, data: data.low.map(gap) },
        { ...edge, name: data.interval, data: data.high.map((high, month) => (high === null ? '-' : high - data.low[month])),
          itemStyle: { color: color('--leaf-light') }, areaStyle: { color: color('--leaf-light'), opacity: 0.35 } },
        { type: 'line', name: data.all, data: data.whole.map(gap), silent: true, symbol: 'none',
          lineStyle: { color: color('--quiet'), type: 'dashed', width: 1.5 }, itemStyle: { color: color('--quiet') } },
        { type: 'line', name: data.name, symbolSize: 8, symbol: 'circle', lineStyle: { color: color('--leaf'), width: 2 },
          itemStyle: { color: color('--leaf') }, data: data.values.map((value, month) => ({
            value: gap(value), text: data.texts[month], itemStyle: data.thin[month] ? ring('--leaf') : undefined,
          })) },
      ],
    };
  }

  const KINDS = { map, funnel, spans, line };

  function height(narrow) {
    const rows = data.rows ? data.rows.length : 0;
    const heights = { map: rows * 22 + 42, spans: rows * 24 + 92, funnel: narrow ? 450 : 460, line: 340 };
    return Math.max(heights[data.kind], 160);
  }

  let chart;

  function draw() {
    const width = box.clientWidth;
    const narrow = width < NARROW;
    box.style.height = `${height(narrow)}px`;
    if (!chart) {
      box.textContent = '';
      chart = window.echarts.init(box, null, { renderer: 'canvas' });
      chart.on('click', (point) => {
        const address = point.componentType === 'yAxis' ? (data.rows[point.value] || {}).address
          : point.data && point.data.address;
        if (address) {
          window.location.assign(address);
        }
      });
    }
    chart.resize();
    chart.setOption(KINDS[data.kind](narrow, width), true);
    box.dataset.drawn = dark.matches ? 'dark' : 'light';
  }

  // A picture goes elsewhere without its page: it takes along what it shows and of when.
  function picture(button) {
    const width = 1000;
    const option = KINDS[data.kind](false, width);
    const head = option.visualMap ? 96 : 64;
    const apart = document.createElement('div');
    const copy = window.echarts.init(apart, null, { renderer: 'canvas', width, height: height(false) + head, devicePixelRatio: 2 });
    const text = option.textStyle;
    option.grid.top += head;
    if (option.visualMap) {
      Object.assign(option.visualMap, { show: true, top: 68 });
    }
    if (option.legend && option.legend.top !== undefined) {
      option.legend.top += head;
    }
    option.title = {
      text: button.dataset.title, subtext: button.dataset.stamp, left: 12, top: 8,
      textStyle: { ...text, fontSize: 16 }, subtextStyle: { ...text, color: color('--quiet') },
    };
    copy.setOption(option);
    const link = document.createElement('a');
    link.href = copy.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: color('--card') });
    link.download = button.dataset.file;
    link.click();
    copy.dispose();
  }

  draw();
  dark.addEventListener('change', draw);
  new ResizeObserver(() => {
    if (chart.getWidth() !== box.clientWidth) {
      draw();
    }
  }).observe(box);
  const button = document.getElementById('picture');
  button.hidden = false;
  button.addEventListener('click', () => picture(button));
})();
