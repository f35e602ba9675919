// Turns over the heat maps of a training, epoch by epoch: a slider, a button that plays them, and a canvas a matrix.
// Needs nothing from outside. "element" is where Jupyter wants it, "film" what to show; both are given around this text.
const root = element.get ? element.get(0) : element;
const doc = root.ownerDocument;
function make(tag, parent, style, text) {
  const node = doc.createElement(tag);
  node.style.cssText = style || '';
  if (text !== undefined) node.textContent = text;
  parent.appendChild(node);
  return node;
}
function bytes(base64) {
  const raw = atob(base64);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) out[i] = raw.charCodeAt(i);
  return out;
}
root.textContent = '';
const box = make('div', root, 'font: 12px sans-serif; padding: 4px 12px; max-width: 736px');
box.className = 'elara-scrubber';
const bar = make('div', box, 'display: flex; align-items: center; gap: 8px; margin-bottom: 8px');
const play = make('button', bar, 'font: inherit; min-width: 5em; cursor: pointer', '\u25B6 play');
play.type = 'button';
const slider = make('input', bar, 'flex: 1; max-width: 420px');
slider.type = 'range';
slider.min = 0;
slider.max = film.epochs.length - 1;
slider.step = 1;
slider.setAttribute('aria-label', 'epoch');
const label = make('span', bar, 'white-space: nowrap; font-variant-numeric: tabular-nums');
const row = make('div', box, 'display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start');
const colors = bytes(film.colors);
const views = film.matrices.map(matrix => {
  const figure = make('figure', row, 'margin: 0');
  make('figcaption', figure, 'margin-bottom: 4px', matrix.name + '\u2002' + matrix.size);
  const cell = Math.max(1, Math.min(48, 320 / matrix.columns, 220 / matrix.rows));
  const canvas = make('canvas', figure, 'image-rendering: pixelated; display: block; border: 1px solid #999; width: '
    + Math.max(24, cell * matrix.columns) + 'px; height: ' + Math.max(24, cell * matrix.rows) + 'px');
  canvas.width = matrix.columns;
  canvas.height = matrix.rows;
  canvas.setAttribute('role', 'img');
  return {matrix, canvas, frames: matrix.frames.map(frame => frame === null ? null : bytes(frame))};
});
function show(at) {
  slider.value = at;
  label.textContent = 'epoch ' + film.epochs[at] + (film.losses[at] === null ? '' : '\u2003loss ' + film.losses[at]);
  slider.setAttribute('aria-valuetext', label.textContent);
  for (const view of views) {
    let i = at;
    while (i > 0 && view.frames[i] === null) i--;
    const cells = view.frames[i];
    if (cells === null) continue;
    const context = view.canvas.getContext('2d');
    const image = context.createImageData(view.matrix.columns, view.matrix.rows);
    for (let k = 0; k < cells.length; k++) {
      const color = 3 * cells[k];
      image.data[4 * k] = colors[color];
      image.data[4 * k + 1] = colors[color + 1];
      image.data[4 * k + 2] = colors[color + 2];
      image.data[4 * k + 3] = 255;
    }
    context.putImageData(image, 0, 0);
    view.canvas.setAttribute('aria-label', view.matrix.name + ' after epoch ' + film.epochs[i]);
  }
}
let timer = null;
function stop() {
  clearInterval(timer);
  timer = null;
  play.textContent = '\u25B6 play';
}
play.addEventListener('click', () => {
  if (timer !== null) {
    stop();
    return;
  }
  if (+slider.value === film.epochs.length - 1) show(0);
  play.textContent = '\u275A\u275A pause';
  timer = setInterval(() => {
    if (!doc.contains(root) || +slider.value === film.epochs.length - 1) stop();
    else show(+slider.value + 1);
  }, 350);
});
slider.addEventListener('input', () => { stop(); show(+slider.value); });
show(film.epochs.length - 1);
