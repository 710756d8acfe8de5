// Stryker asks tests only, and so takes a mutant for a survivor that lets no file of tests so much as load.

/** Gives each file of tests that did not load one test, which failed. */
export default class FailedLoads {
  onTestRunEnd(modules) {
    for (const { task: file } of modules)
      if (file.result?.state === "fail" && file.tasks.length === 0)
        file.tasks.push({ type: "test", name: "loads", mode: "run", file, result: file.result });
  }
}
