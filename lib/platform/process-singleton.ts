declare global {
  var mpdeskSingletons: Map<string, unknown> | undefined;
}

/**
 * One instance for the whole process. The front server and Next are two bundles with a copy of every module each,
 * so a module variable would exist twice: two database clients, two rule snapshots, of which one is stale.
 *
 * @param name unique in the process
 */
export function processSingleton<T>(name: string, create: () => T): T {
  globalThis.mpdeskSingletons ??= new Map();
  const singletons = globalThis.mpdeskSingletons;
  if (!singletons.has(name)) singletons.set(name, create());
  // Both bundles are built from the same source, so the name stands for the type.
  return singletons.get(name) as T;
}
