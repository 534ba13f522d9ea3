// Imports every test, so that one process runs them all.

import './architecture.test.ts';
import './collate/align.test.ts';
import './collate/group.test.ts';
import './collate/order.test.ts';
import './collate/shared-text.test.ts';
import './collate/sigla.test.ts';
import './collate/align.test.ts';
import './collate/figures.test.ts';
import './collate/utterances.test.ts';
import './eval/gate.test.ts';
import './find/attributions/quoted.test.ts';
import './find/dates.test.ts';
import './find/figures.test.ts';
import './find/scare-quotes.test.ts';
import './language/english.test.ts';
import './language/tokenize.test.ts';
import './model/span.test.ts';
import './read/html.test.ts';
import './voices/quotation-marks.test.ts';
import './voices/tree.test.ts';
