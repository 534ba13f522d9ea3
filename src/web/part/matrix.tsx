// The coverage matrix: statements by documents, a sign in each cell, each cell a link to the sentence it rests on.

import type { VNode } from 'preact';
import { SIGNS } from '../../formats/index.ts';
import type { Cell, MatrixRow } from '../view/overview.ts';
import type { Column } from '../view/story-view.ts';
import { Scroll } from './pills.tsx';
import { Siglum, shorten } from './signs.tsx';

export function Matrix({
  rows,
  columns,
  story,
}: {
  rows: readonly MatrixRow[];
  columns: readonly Column[];
  story: string;
}): VNode {
  return (
    <Scroll label="Statements by document">
      <table class={columns.length === 1 ? 'matrix alone' : 'matrix'}>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            {columns.map((column) => (
              <ColumnHead key={column.siglum} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-item>
              <th scope="row">
                <a class="words" href={`/stories/${story}/readings#${row.id}`} title={row.name}>
                  {shorten(row.name, 110)}
                </a>{' '}
                {row.dispute === null ? null : <b class={row.dispute}>{row.dispute}</b>}
              </th>
              {row.cells.map((cell) => (
                <MatrixCell key={cell.document} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function ColumnHead({ column }: { column: Column }): VNode {
  return (
    <th scope="col" class="cell">
      <a href={`/documents/${column.id}`} title={column.title}>
        <Siglum name={column.siglum} />
        <span class="outlet">{column.outlet ?? shorten(column.title, 26)}</span>
      </a>
    </th>
  );
}

function MatrixCell({ cell }: { cell: Cell }): VNode {
  if (cell.sign === null) return <td class="cell" />;
  const { sign, meaning } = SIGNS[cell.sign];
  const shown = `${sign} ${cell.short}`.trim();
  const label = `${cell.document} ${meaning}${cell.short === '' ? '' : ` ${cell.short}`}`;
  if (cell.opens === null)
    return (
      <td class={`cell ${cell.sign}`}>
        <span title={label} data-siglum={cell.document}>
          {shown}
        </span>
      </td>
    );
  const nearest = cell.sign === 'silent' ? '; nearest: ' : ': ';
  return (
    <td class={`cell ${cell.sign}`}>
      <a
        href={cell.opens.href}
        data-siglum={cell.document}
        aria-label={label}
        title={`${label}${nearest}“${shorten(cell.opens.quote, 200)}”`}
      >
        {shown}
      </a>
    </td>
  );
}
