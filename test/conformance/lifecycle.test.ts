import { actor, pureFunction, savedJob, table } from "./implementations.ts";
import { describeLifecycle } from "./lifecycle-suite.ts";

describeLifecycle(pureFunction);
describeLifecycle(actor);
describeLifecycle(savedJob);
describeLifecycle(table);
