// Imports every test, so that one process runs them all.

import './architecture.test.ts';
