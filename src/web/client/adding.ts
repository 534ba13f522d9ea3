// The page "Add": files can be dropped anywhere on it, and each one's progress is shown as the server reads it.

import { announce } from './announce.ts';
import { h, render } from './preact.ts';

interface AddedLine {
  readonly name: string;
  readonly outcome: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly stories: readonly string[];
  readonly problems: readonly { readonly message: string }[];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  new: 'added',
  newer: 'added as a newer version of its page',
  same: 'there already',
  again: 'analysed again',
  removed: 'was removed before; not added',
  failed: 'could not be read',
};

/** Joins the form; nothing on other pages. */
export function startAdding(): void {
  const form = document.querySelector<HTMLFormElement>('#add');
  if (form === null) return;
  form.querySelector<HTMLElement>('[data-drop-hint]')!.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(new FormData(form));
  });
  acceptDrops();
}

function acceptDrops(): void {
  const { body } = document;
  body.addEventListener('dragover', (event) => {
    event.preventDefault();
    body.classList.add('dropping');
  });
  body.addEventListener('dragleave', () => body.classList.remove('dropping'));
  body.addEventListener('drop', (event) => {
    event.preventDefault();
    body.classList.remove('dropping');
    const data = new FormData();
    for (const file of event.dataTransfer?.files ?? []) data.append('files', file);
    void send(data);
  });
}

/** Sends the inputs and shows each line of the answer as it comes. The last lines repeat the first with their stories. */
async function send(data: FormData): Promise<void> {
  const expected =
    data.getAll('files').filter((file) => file instanceof File && file.size > 0).length +
    (data.get('text') ? 1 : 0);
  if (expected === 0) return announce('Choose a file, drop one, or paste a text.');
  const lines = new Map<string, AddedLine>();
  show([], expected, false);
  try {
    const answer = await fetch('/api/v1/documents', { method: 'POST', body: data });
    if (!answer.ok) throw new Error(((await answer.json()) as { error: { message: string } }).error.message);
    for await (const line of linesOf(answer)) {
      if ('error' in line) throw new Error((line as { error: { message: string } }).error.message);
      const added = line as AddedLine;
      lines.set(`${added.name} ${added.id ?? ''}`, added);
      show([...lines.values()], Math.max(expected, lines.size), false);
    }
    show([...lines.values()], lines.size, true);
    announce(`${lines.size} read.`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function* linesOf(answer: Response): AsyncGenerator<object> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as object;
  }
}

function show(lines: readonly AddedLine[], expected: number, isDone: boolean): void {
  const items = lines.map((line) =>
    h(
      'li',
      {},
      line.id === null
        ? h('b', {}, line.name)
        : h('a', { href: `/documents/${line.id}` }, line.title ?? line.name),
      ' ',
      h(
        'span',
        { class: line.outcome === 'failed' ? 'conflicts' : 'soft' },
        OUTCOMES[line.outcome] ?? line.outcome,
      ),
      ...line.stories.map((story) =>
        h('span', {}, ' · ', h('a', { href: `/stories/${story}` }, 'its story')),
      ),
      ...line.problems.map(({ message }) => h('div', { class: 'small soft' }, message)),
    ),
  );
  const bar = h('progress', { max: expected, value: lines.length, 'aria-label': 'Documents read' });
  const done = h('p', {}, h('a', { class: 'button', href: '/' }, 'See the stories'));
  const state = h(
    'p',
    { class: 'soft' },
    isDone ? `${lines.length} read` : `reading ${lines.length} of ${expected}…`,
  );
  render(
    h('div', {}, isDone ? null : bar, state, h('ul', { class: 'plain' }, ...items), isDone ? done : null),
    place(),
  );
}

function fail(message: string): void {
  render(h('p', { class: 'conflicts', role: 'alert' }, `That did not work: ${message}`), place());
}

function place(): Element {
  return document.querySelector('#progress')!;
}
