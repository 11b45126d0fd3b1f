// Vitest's first set-up of every test file. Files share their worker's process: starting one and loading the packages
// costs more than most files' tests. Of the project itself nothing is shared: every file has new modules, with a state
// of their own, real timers and the environment that this process began with.
import { vi } from "vitest";

vi.resetModules();
vi.useRealTimers();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
globalThis.mpdeskSingletons = undefined;
