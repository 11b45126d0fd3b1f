// The shapes of forget-settings.mjs, which runs before there is a compiler.
export function listSettings(): string[];
export function forgetSettings(environment: Record<string, string | undefined>): NodeJS.ProcessEnv;
export function forgetOwnSettings(): void;
