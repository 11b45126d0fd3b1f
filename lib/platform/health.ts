import { processSingleton } from "./process-singleton";

/** What this process has found out about itself lately. */
export type Health = {
  /** The database takes what is written. */
  writing: boolean;
  /** Background work moves. */
  background: boolean;
};

const state = processSingleton("health", (): { last: Health | null } => ({ last: null }));

/** Null until the process has looked for the first time. */
export function getHealth(): Health | null {
  return state.last;
}

/** For whoever looks. */
export function setHealth(health: Health): void {
  state.last = health;
}
