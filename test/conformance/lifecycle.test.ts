import { actor, pureFunction, savedJob, table } from "./implementations.ts";
import { standIn } from "./stand-in-implementation.ts";
import { describeLifecycle } from "./lifecycle-suite.ts";

describeLifecycle(pureFunction);
describeLifecycle(actor);
describeLifecycle(savedJob);
describeLifecycle(table);
describeLifecycle(standIn);
