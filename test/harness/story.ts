// Three short accounts of one invented event, for tests that need a story and not its details.

export const ACCOUNTS: Readonly<Record<string, string>> = {
  'harbour.txt': `Crane falls at Selby Quay, two hurt

May 4, 2031

SELBY (Coastwire) - A crane fell across Selby Quay on Sunday and hurt two dockers, the port authority said.

"The wind took it like a kite," harbour master Ilya Brandt told reporters. "We had asked for new brakes in March."
`,
  'post.txt': `Crane falls at Selby Quay

May 5, 2031

A crane fell across Selby Quay on Sunday and hurt two dockers, the port authority said.

"The wind took it like a kite," harbour master Ilya Brandt told reporters.

Three people were hurt, the union said.
`,
  'other.txt': `Museum buys lost map

June 1, 2031

The Dorne Museum has bought a chart of the northern fjords for 40,000 crowns, its director, Anna Weld, said on Sunday.

"It hung in a kitchen for ninety years," she said.
`,
};
