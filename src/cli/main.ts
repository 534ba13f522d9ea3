#!/usr/bin/env node
// The command line: find and collate.

import { openSources, readPath } from '../read/index.ts';
import { analyse, collateDocuments } from '../variorum.ts';

const [command, ...names] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const { paths } = await openSources(names);
const documents = [];
for (const path of paths) documents.push(analyse(await readPath(path)));
if (command === 'find')
  for (const document of documents) process.stdout.write(`${JSON.stringify(document)}\n`);
else process.stdout.write(`${JSON.stringify(collateDocuments(documents))}\n`);
