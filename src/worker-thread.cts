// What a thread is started with: it loads the worker as a module, which a thread may be ended in the midst of.
// A thread that is ended while `require` links modules takes the whole process with it (Node 20: `IsGraphAsync must be used on an
// instantiated module`), and piscina requires what it is given before it tries to import it.

const worker = import('./worker.ts');

exports.analyseBatch = worker.then((each) => each.analyseBatch);
exports.collateStoryTask = worker.then((each) => each.collateStoryTask);
exports.makeStoryTask = worker.then((each) => each.makeStoryTask);
